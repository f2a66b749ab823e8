/** Sets the company's logo at the head of a Word document. */
import { ImageRun, Paragraph } from 'docx'
import type { Volume } from '../volume.ts'

/** Pixels on the screen: as high as two lines of a title, and no wider than a third of the page. */
const HEIGHT = 44
const MOST_WIDTH = 200

/** A transparent pixel, for programs that cannot draw SVG. */
export const BLANK_PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR42mNgAAIAAAUAAen63NgAAAAASUVORK5CYII=',
  'base64',
)

export function logoLine({ look, organization }: Volume): Paragraph[] {
  const logo = look?.logo
  if (logo === undefined) return []
  const scale = Math.min(HEIGHT / logo.height, MOST_WIDTH / logo.width)
  const transformation = { width: Math.round(logo.width * scale), height: Math.round(logo.height * scale) }
  const altText = { name: 'Logo', description: organization, title: '' }
  const data = Buffer.from(logo.bytes)
  const picture =
    logo.format === 'png'
      ? new ImageRun({ type: 'png', data, transformation, altText })
      : new ImageRun({ type: 'svg', data, transformation, altText, fallback: { type: 'png', data: BLANK_PIXEL } })
  return [new Paragraph({ spacing: { after: 200 }, children: [picture] })]
}
