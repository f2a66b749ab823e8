/** Writes the head of a Word document: title, control header, approval block, revision history, contents. */
import { LeaderType, type Paragraph, type ParagraphChild, type Table, TableOfContents, TextRun } from 'docx'
import { cleanText } from '../clean-text.ts'
import type { Texts } from '../texts.ts'
import type { Fact, Page } from '../volume.ts'
import type { DocxContext } from './context.ts'
import { ALARM_COLOR } from './look.ts'
import { STYLE } from './styles.ts'
import { note } from './write-blocks.ts'
import { shares, wordTable } from './write-table.ts'

type Child = Paragraph | Table | TableOfContents

/** Headings from which a document gets contents. */
const CONTENTS_FROM = 4

export function writeControl(page: Page, context: DocxContext, texts: Texts): Child[] {
  const headings = page.blocks.filter((block) => block.type === 'heading').length
  return [
    note(page.title, STYLE.title),
    ...(page.draft ? [note(texts('document.draft-note'), STYLE.draft)] : []),
    ...(page.control?.length ? [facts(page.control, context, texts)] : []),
    ...approvals(page, context, texts),
    ...history(page, context, texts),
    ...(headings >= CONTENTS_FROM ? contents(texts) : []),
  ]
}

/** Two pairs of label and value per row, read row by row. */
function facts(pairs: readonly Fact[], context: DocxContext, texts: Texts): Table {
  const rows = []
  for (let at = 0; at < pairs.length; at += 2) {
    const [left, right] = [pairs[at]!, pairs[at + 1]]
    rows.push({
      cells: [plain(left.label), value(left, texts), right ? plain(right.label) : [], right ? value(right, texts) : []],
      labels: [0, 2],
    })
  }
  return wordTable({ widths: shares([17, 33, 17, 33], context.width), aligns: [], rows, look: context.look })
}

function value(fact: Fact, texts: Texts): ParagraphChild[] {
  return fact.value
    ? plain(fact.value)
    : [new TextRun({ text: texts('document.not-recorded'), italics: true, color: ALARM_COLOR })]
}

function approvals(page: Page, context: DocxContext, texts: Texts): Child[] {
  if (page.approvals === undefined) return []
  const label = note(texts('document.approval'), STYLE.label)
  if (page.approvals.length === 0) return [label, note(texts('document.no-approval'), STYLE.draft)]
  const head = ['name', 'role', 'version', 'date', 'proof'].map((key) => plain(texts(`approval.${key}`)))
  const rows = page.approvals.map((one) => ({
    cells: [one.name, one.role, one.version, one.on, one.proof].map(plain),
  }))
  return [
    label,
    wordTable({ widths: shares([26, 32, 12, 14, 16], context.width), aligns: [], head, rows, look: context.look }),
  ]
}

function history(page: Page, context: DocxContext, texts: Texts): Child[] {
  const rows = page.revisions ?? []
  if (rows.length === 0 && page.revisionNote === undefined) return []
  const head = ['version', 'date', 'author', 'approver', 'change'].map((key) => plain(texts(`revision.${key}`)))
  const table = wordTable({
    widths: shares([12, 15, 20, 20, 43], context.width),
    aligns: [],
    head,
    rows: rows.map((row) => ({ cells: [row.version, row.date, row.author, row.approver, row.change].map(plain) })),
    look: context.look,
  })
  return [
    note(texts('document.history'), STYLE.label),
    ...(rows.length > 0 ? [table] : []),
    ...(page.revisionNote === undefined ? [] : [note(page.revisionNote, STYLE.small)]),
  ]
}

/** The headings are there from the start; Word adds page numbers, and dots before them, when its user updates the field. */
function contents(texts: Texts): Child[] {
  const words = texts('document.contents')
  return [
    note(words, STYLE.contents),
    new TableOfContents(words, { hyperlink: true, headingStyleRange: '1-3', tabLeader: LeaderType.NONE }),
  ]
}

function plain(words: string): ParagraphChild[] {
  return words === '' ? [] : [new TextRun({ text: cleanText(words).replace(/[\n\t]/g, ' ') })]
}
