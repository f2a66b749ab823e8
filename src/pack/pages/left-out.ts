/** What a pack does not hold, and why: documents above its ceiling, what is redacted, evidence files that stay where they are. */

import { headerOf } from '../../analysis/documents.ts'
import { kindNamed } from '../../artifacts/catalogue.ts'
import type { PackContext } from '../context.ts'
import { hasView } from '../definition/pack-definition.ts'
import type { PackWork } from '../pack-work.ts'
import type { PageSpec } from '../page-spec.ts'
import { type TableView, words } from '../views/table-view.ts'

export function leftOutPage({ context, evidence }: PackWork): PageSpec {
  const { definition } = context
  const showsEvidence = !definition.redact.includes('evidence')
  const kept = evidence.pieces.filter(({ file }) => file === undefined)
  return {
    key: 'left-out',
    title: 'What is not in this pack',
    template: 'left-out',
    landscape: showsEvidence,
    view: {
      ceiling: definition.ceiling ?? '',
      // A pack that redacts names no document that it keeps back: a title may say too much.
      named: definition.redact.length === 0,
      withheld: context.withheld.size,
      documents: withheldTable(context),
      redacted: redactions(context),
      showsEvidence,
      listsOnly: definition.evidence === 'list',
      hasList: hasView(definition, 'evidence-files'),
      copied: evidence.pieces.length - kept.length,
      evidence: {
        columns: [
          { title: 'Id', width: 1.2 },
          { title: 'Evidence', width: 4 },
          { title: 'Kept at', width: 4 },
          { title: 'Why it is not here', width: 3 },
        ],
        rows: (showsEvidence ? kept : []).map((piece) => ({
          anchor: '',
          cells: [
            [{ text: piece.evidence.id, id: piece.evidence.id }],
            words(piece.evidence.data.title),
            words(piece.kept),
            words(piece.because),
          ],
        })),
        empty: 'Every evidence file of the register is in this pack.',
      } satisfies TableView,
    },
  }
}

function withheldTable(context: PackContext): TableView {
  return {
    columns: [
      { title: 'Document', width: 5 },
      { title: 'Version', width: 1 },
      { title: 'Classification', width: 2 },
    ],
    rows: [...context.withheld].map((document) => {
      const { title, version, classification } = headerOf(document) as ReturnType<typeof headerOf> & { title?: string }
      return {
        anchor: '',
        cells: [
          words([document.id, title].filter(Boolean).join(' ')),
          words(version),
          words(classification ?? 'not stated'),
        ],
      }
    }),
    empty: 'No document is kept out for its classification.',
  }
}

/** One line per thing that is redacted. */
export function redactions({ definition }: PackContext): string[] {
  const { redact, checkResult } = definition
  const kinds = redact
    .filter((kind) => kind !== 'person')
    .map((kind) => (kindNamed(kind)?.plural ?? kind).toLowerCase())
  return [
    ...(redact.includes('person') ? ['Names and e-mail addresses of people, and who wrote and approved what.'] : []),
    ...(kinds.length > 0 ? [`Everything about these, their ids included: ${kinds.join(', ')}.`] : []),
    ...(checkResult ? [] : ['What the check of the repository found.']),
  ]
}
