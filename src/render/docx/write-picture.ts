/** Places a picture of the repository in a Word document. */
import { ImageRun } from 'docx'
import type { Image } from '../blocks.ts'
import { cleanText } from '../clean-text.ts'
import { imageSize } from '../image-size.ts'
import { svgSize } from '../svg-fault.ts'
import type { DocxContext } from './context.ts'
import { BLANK_PIXEL } from './logo.ts'

/** Pixels of the screen per twentieth of a point. */
const PIXELS = 96 / 1440
const MOST_HEIGHT = 760

/** A picture no wider than the text and no higher than a page; undefined where its size cannot be read. */
export function writePicture({ format, bytes, alt }: Image, context: DocxContext): ImageRun | undefined {
  const size = format === 'svg' ? svgSize(Buffer.from(bytes).toString('utf8')) : imageSize(bytes)
  if (!size) return undefined
  const scale = Math.min(1, (context.width * PIXELS) / size.width, MOST_HEIGHT / size.height)
  const transformation = { width: Math.round(size.width * scale), height: Math.round(size.height * scale) }
  const altText = { name: 'Picture', description: cleanText(alt), title: '' }
  const data = Buffer.from(bytes)
  // Word draws SVG from 2016 on; other programs (LibreOffice 7.4 among them) show the blank pixel, with its words as alternative text.
  return format === 'svg'
    ? new ImageRun({ type: 'svg', data, transformation, altText, fallback: { type: 'png', data: BLANK_PIXEL } })
    : new ImageRun({ type: format === 'png' ? 'png' : 'jpg', data, transformation, altText })
}
