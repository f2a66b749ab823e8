/** Writes the running header and footer of a Word document: what it is, how it is classified, and page x of y. */
import { Footer, Header, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx'
import { TextWatermark } from 'docx/watermarks'
import { cleanText } from '../clean-text.ts'
import type { Texts } from '../texts.ts'
import type { Page } from '../volume.ts'
import { ALARM_COLOR, type DocxLook, LINE_COLOR } from './look.ts'

/** What header and footer say besides the page itself. */
export interface Running {
  readonly organization: string
  readonly commit: string
  readonly width: number
  readonly look: DocxLook
  readonly texts: Texts
}

const LINE = { style: 'single', size: 4, space: 4, color: LINE_COLOR } as const

export function runningHeader(page: Page, { organization, width, look, texts }: Running): Header {
  const title = [page.id, page.title].filter(Boolean).join(' · ')
  return new Header({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        border: { bottom: LINE },
        children: [
          small(`${organization}  ·  ${title}`, look),
          new TextRun({ children: [new Tab()] }),
          small(page.classification.toUpperCase(), look, true),
        ],
      }),
      ...(page.draft
        ? [
            new Paragraph({
              children: [
                new TextWatermark({ text: texts('document.draft'), font: 'Arial', color: '#d9b3b3', width: 380 }),
              ],
            }),
          ]
        : []),
    ],
  })
}

export function runningFooter(page: Page, { commit, width, look, texts }: Running): Footer {
  const status = page.control?.find(({ key }) => key === 'status')?.value
  const words = [page.id, page.version && `v${page.version}`, status, commit && `${texts('document.commit')} ${commit}`]
  const of = new TextRun({
    size: SMALL,
    color: look.muted,
    children: [
      new Tab(),
      `${texts('document.page')} `,
      PageNumber.CURRENT,
      ` ${texts('document.of')} `,
      PageNumber.TOTAL_PAGES,
    ],
  })
  const draft = page.draft
    ? [new TextRun({ text: `${texts('document.draft')}  ·  `, size: SMALL, bold: true, color: ALARM_COLOR })]
    : []
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        border: { top: LINE },
        children: [...draft, small(words.filter(Boolean).join('  ·  '), look), of],
      }),
    ],
  })
}

const SMALL = 16

function small(words: string, look: DocxLook, bold = false): TextRun {
  return new TextRun({ text: cleanText(words), size: SMALL, color: look.muted, bold })
}
