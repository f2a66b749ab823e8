/** The audit checklist as a workbook: one line per question, with empty columns for result and notes. */
import type { Sheet } from '../../render/xlsx/workbook.ts'
import type { PackWork } from '../pack-work.ts'
import { checklistOf } from '../pages/audit-views.ts'
import type { Part } from '../views/names.ts'
import type { Sample } from './checklist.ts'

const text = (header: string, width: number) => ({ header, width, type: 'text' as const })
const results = [text('Result', 16), text('What was seen', 50), text('Finding', 14)]
const lines = (parts: readonly Part[]): string => parts.map((part) => part.text).join('\n')
const sampled = (samples: readonly Sample[]): string =>
  samples.map(({ population, drawn }) => `${population}: ${drawn.map((part) => part.text).join(', ')}`).join('\n')

export function checklistSheets(work: PackWork): Sheet[] {
  const { clauses, controls } = checklistOf(work)
  return [
    {
      name: 'Clauses',
      columns: [
        text('Clause', 9),
        text('Title', 32),
        text('Question', 60),
        text('Sample', 50),
        text('Earlier findings', 26),
        ...results,
      ],
      rows: clauses.flatMap(({ id, title, questions, samples, findings }) =>
        questions.map((question, index) => [
          id,
          title,
          question,
          index === 0 ? sampled(samples) : '',
          index === 0 ? lines(findings) : '',
        ]),
      ),
    },
    {
      name: 'Controls',
      columns: [
        text('Control', 10),
        text('Title', 34),
        text('Owner', 24),
        text('What to ask for', 50),
        text('Newest evidence', 22),
        text('Sample', 40),
        text('Last audit', 24),
        text('Earlier findings', 26),
        ...results,
      ],
      rows: controls.map(({ row, requirements, newest, newestDay, samples, lastAudit, findings }) => [
        row.id,
        row.title,
        row.owner,
        requirements.join('\n'),
        newest === undefined ? 'none on record' : `${newest.id} ${newestDay}`,
        sampled(samples),
        lastAudit?.text ?? 'not in this cycle',
        lines(findings),
      ]),
    },
  ]
}
