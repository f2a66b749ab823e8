/** Writes inline content as the short arrays that the Typst theme prints; every word stays a plain string. */
import type { Image, Inline, LinkTarget } from '../blocks.ts'
import { breakable } from './breakable.ts'

/** What the encoder needs to know about the rest of the volume. */
export interface PdfContext {
  /** The label of a place on the page itself; undefined when nothing leads to it. */
  readonly placeLabel: (id: string) => string | undefined
  /** The address of a link target that exists in the volume; undefined otherwise. */
  readonly addressOf: (target: LinkTarget) => string | undefined
  readonly landscape: boolean
  /** Keeps the bytes of a picture for the compiler and returns its name there. */
  readonly addImage: (bytes: Uint8Array, format: string) => string | undefined
  /** Replaces characters that no font of the theme can draw. */
  readonly drawable: (text: string) => string
}

export type TypstInline = string | readonly [string, ...unknown[]]

/** The inline content in the theme's short form. */
export function encodeInlines(content: readonly Inline[], context: PdfContext): TypstInline[] {
  return content.map((inline) => encodeOne(inline, context))
}

function encodeOne(inline: Inline, context: PdfContext): TypstInline {
  switch (inline.type) {
    case 'text':
      return breakable(context.drawable(inline.text))
    case 'strong':
      return ['b', encodeInlines(inline.content, context)]
    case 'emphasis':
      return ['i', encodeInlines(inline.content, context)]
    case 'strike':
      return ['s', encodeInlines(inline.content, context)]
    case 'code':
      return ['c', breakable(context.drawable(inline.text))]
    case 'footnote':
      return ['f', encodeInlines(inline.content, context)]
    case 'break':
      return ['n']
    case 'anchor': {
      const label = context.placeLabel(inline.id)
      return label === undefined ? '' : ['a', label]
    }
    case 'image':
      return encodeImage(inline.image, 'm', context)
    case 'link': {
      const words = encodeInlines(inline.content, context)
      if (inline.target.kind === 'external') return ['l', inline.target.url, words]
      const address = context.addressOf(inline.target)
      return address === undefined ? ['g', words] : ['l', address, words]
    }
  }
}

/** A picture in the line (`m`) or on its own (`img`); its words where the volume is set without pictures. */
export function encodeImage(image: Image, kind: 'm' | 'img', context: PdfContext): TypstInline {
  const alt = context.drawable(image.alt)
  const path = context.addImage(image.bytes, image.format)
  return path === undefined ? `[picture: ${alt}]` : [kind, path, alt]
}
