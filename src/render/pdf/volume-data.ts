/** Writes the data of the Typst theme for one bound volume: cover, contents and its share of the pages. */

import { DEFAULT_LOOK } from '../look.ts'
import type { Texts } from '../texts.ts'
import type { Volume } from '../volume.ts'
import { type EncodedPages, type EncodedSection, encodeFact } from './encode-volume.ts'
import type { Part } from './split-volume.ts'
import { themeLook } from './theme-look.ts'
import { type PdfWords, pdfWords } from './words.ts'

export type BoundPart = readonly Part<EncodedSection>[]

/** What is bound where. */
export interface Binding {
  readonly parts: readonly BoundPart[]
  /** File name of each volume, by its number from 1. */
  readonly fileName: (number: number) => string
  /** Page of a label in another volume, counted from 1; volumes are set from the last to the first. */
  readonly pageOf: (label: string) => number | undefined
  /** True for one document by itself, without cover and contents. */
  readonly single?: boolean
  readonly texts: Texts
}

/** JSON text for `sys.inputs.data`; `index` counts volumes from 0. */
export function volumeData(
  volume: Volume,
  pages: EncodedPages,
  binding: Binding,
  index: number,
  drawable: (text: string) => string,
): string {
  const { parts, fileName, texts } = binding
  const words = pdfWords(texts)
  const split = parts.length > 1
  const [year, month, day] = volume.date.split('-').map(Number)
  const number = `${words.volume} ${index + 1} ${words.of} ${parts.length}`
  const title = drawable(volume.title)
  const volumes = split
    ? [
        { label: words.volume, value: `${index + 1} ${words.of} ${parts.length}` },
        ...parts.map((part, at) => ({
          label: `${words.volume} ${at + 1}`,
          value: `${extentOf(part, pages.sections, texts)} (${fileName(at + 1)})`,
        })),
      ]
    : []
  const front = {
    single: binding.single ?? false,
    title,
    name: split ? `${title}, ${number.toLowerCase()}` : title,
    number: split ? number : null,
    subtitle: drawable(volume.subtitle),
    organization: drawable(volume.organization),
    classification: drawable(volume.classification),
    commit: volume.commit,
    date: [year, month, day],
    keywords: ['ISO/IEC 27001:2022', volume.classification, volume.commit],
    language: volume.language,
    paper: volume.paper,
    look: themeLook(volume.look ?? DEFAULT_LOOK),
    notices: volume.notices.map(drawable),
    facts: [...volumes, ...volume.facts].map((fact) => encodeFact(fact, drawable)),
    words,
    contents: contentsOf(pages, binding, index, words),
    places: pages.places,
  }
  const sections = parts[index]!.map(
    (section) =>
      `{"title":${JSON.stringify(titleOf(section, words))},"pages":[${section.pages.map(({ json }) => json).join(',')}]}`,
  )
  return `${JSON.stringify(front).slice(0, -1)},"sections":[${sections.join(',')}]}`
}

/** The lines of the contents: level, words, address, and the page where it is in another volume. The first volume lists them all. */
function contentsOf(pages: EncodedPages, binding: Binding, index: number, words: PdfWords): unknown[] {
  const line = (level: number, title: string, label: string, at: number): unknown => {
    const elsewhere = at === index ? null : `${words.volume} ${at + 1}, ${binding.pageOf(label) ?? ''}`
    return [level, title, pages.address(label), elsewhere]
  }
  return binding.parts.flatMap((part, at) =>
    index !== 0 && index !== at
      ? []
      : part.flatMap((section) => [
          line(1, titleOf(section, words), section.pages[0]!.label, at),
          ...section.pages.map((page) => line(2, page.title, page.label, at)),
        ]),
  )
}

const titleOf = (section: Part<EncodedSection>, words: PdfWords): string =>
  section.continued ? `${section.title} (${words.continued})` : section.title

/** `00 Index to 07 Operation (up to POL-120)`: what a volume holds, in words. */
function extentOf(part: BoundPart, sections: readonly EncodedSection[], texts: Texts): string {
  const [first, last] = [part[0]!, part.at(-1)!]
  const whole = sections.find(({ label }) => label === last.label)!
  const one = (section: EncodedSection): string => section.title.replace(/ {2}/, ' ')
  const cut = whole.pages.at(-1)?.label !== last.pages.at(-1)?.label
  const from = `${one(first)}${first.continued ? ` ${texts('document.from')} ${first.pages[0]?.name}` : ''}`
  const to = `${first === last ? '' : ` ${texts('document.to')} ${one(last)}`}${cut ? ` ${texts('document.up-to')} ${last.pages.at(-1)?.name}` : ''}`
  return from + to
}
