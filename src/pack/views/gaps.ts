/** The honest page: open findings by grade, controls still to come, exceptions in force, drafts in the pack. */
import type { Diagnostic } from '../../engine/diagnostic.ts'
import { gapOf, gapsOf, inOrderOfWeight } from '../../engine/gaps.ts'
import { statusOf } from '../../model/life.ts'
import type { Phase } from '../../rules/define.ts'
import type { PackContext } from '../context.ts'
import type { Part } from './names.ts'
import { registerView } from './register.ts'
import type { SoaRow } from './soa.ts'
import { type TableView, words } from './table-view.ts'

export interface GapsView {
  readonly major: number
  readonly minor: number
  readonly other: number
  readonly gaps: TableView
  readonly planned: TableView
  /** Findings of rules that bind only later. */
  readonly later: TableView
  readonly exceptions: TableView
  readonly drafts: TableView
  readonly excepted: TableView
  readonly deferred: number
  /** Findings accepted on record, and how many of them are of major grade. */
  readonly accepted: number
  readonly acceptedMajor: number
}

/** The most serious first. */
const GRADES = ['major', 'minor', 'ofi', 'none']
const GRADE_WORDS: Record<string, string> = { major: 'Major', minor: 'Minor', ofi: 'Improvement', none: 'Technical' }

/** Phases from which rules bind, in order, as the reader of a pack knows them. */
const PHASES: readonly (readonly [Phase, string])[] = [
  ['implementing', 'the beginning'],
  ['stage1', 'stage 1'],
  ['stage2', 'stage 2'],
  ['certified', 'certification'],
]

export function gapsView(context: PackContext, soa: readonly SoaRow[]): GapsView {
  const gaps = gapsOf(context.input.diagnostics)
  const count = (grade: string): number => gaps.filter((gap) => gap.grade === grade).length
  const unfinished = soa.filter(
    (row) => row.applicable === '' || (row.applicable === 'yes' && row.status !== 'implemented'),
  )
  const excepted = GRADES.flatMap((grade) =>
    context.input.diagnostics.filter((item) => item.acceptedBy !== undefined && item.grade === grade),
  )
  const deferred = inOrderOfWeight(context.input.diagnostics.filter(({ status }) => status === 'deferred')).map(gapOf)
  return {
    major: count('major'),
    minor: count('minor'),
    deferred: deferred.length,
    accepted: excepted.length,
    acceptedMajor: excepted.filter(({ grade }) => grade === 'major').length,
    other: gaps.length - count('major') - count('minor'),
    gaps: {
      columns: [
        { title: 'Grade', width: 1.2 },
        { title: 'Clause', width: 1 },
        { title: 'Where', width: 1.5 },
        { title: 'Finding', width: 5 },
        { title: 'Next step', width: 4 },
      ],
      rows: gaps.map((gap) => ({
        anchor: '',
        cells: [
          words(GRADE_WORDS[gap.grade] ?? gap.grade),
          words(gap.clause),
          gap.artifact === undefined ? words(gap.path) : [{ text: gap.artifact, id: gap.artifact }],
          words(gap.message),
          words(gap.next),
        ],
      })),
      empty: 'The check of this content found nothing open.',
    },
    later: {
      columns: [
        { title: 'Binds from', width: 1.7 },
        { title: 'Grade', width: 1.2 },
        { title: 'Clause', width: 1 },
        { title: 'Where', width: 1.5 },
        { title: 'Finding', width: 6 },
      ],
      rows: PHASES.flatMap(([phase, name]) =>
        deferred
          .filter((gap) => gap.phase === phase)
          .map((gap) => ({
            anchor: '',
            cells: [
              words(name),
              words(GRADE_WORDS[gap.grade] ?? gap.grade),
              words(gap.clause),
              gap.artifact === undefined ? words(gap.path) : [{ text: gap.artifact, id: gap.artifact }],
              words(gap.message),
            ],
          })),
      ),
      empty: 'Nothing is put off to a later audit.',
    },
    planned: {
      columns: [
        { title: 'Control', width: 1 },
        { title: 'Title', width: 4 },
        { title: 'Status', width: 1.5 },
        { title: 'Target date', width: 1.5 },
        { title: 'Owner', width: 2 },
      ],
      rows: unfinished.map((row) => ({
        anchor: '',
        cells: [
          [{ text: row.id, id: row.id }],
          words(row.title),
          words(row.status || 'not decided'),
          words(row.targetDate),
          words(row.owner),
        ],
      })),
      empty: 'Every applicable control is implemented.',
    },
    exceptions: {
      ...registerView('exception', context.repo.live('exception'), context.names, context.linkable),
      empty: 'No exception is in force.',
    },
    drafts: {
      columns: [
        { title: 'Document', width: 5 },
        { title: 'Status', width: 2 },
      ],
      rows: context.documents
        .filter(({ id }) => context.drafts.has(id))
        .map((document) => ({
          anchor: '',
          cells: [
            [{ text: `${document.id} ${(document.data as { title?: string }).title ?? ''}`.trim(), id: document.id }],
            words(statusOf(document) === 'approved' ? 'approval does not cover the present text' : statusOf(document)),
          ],
        })),
      empty: 'Every document in this pack is approved in the version shown.',
    },
    excepted: {
      columns: [
        { title: 'Grade', width: 1.2 },
        { title: 'Where', width: 1.5 },
        { title: 'Finding', width: 5 },
        { title: 'Accepted by', width: 2.2 },
        { title: 'Reason', width: 4 },
        { title: 'Until', width: 1.3 },
      ],
      rows: excepted.map((item) => ({
        anchor: '',
        cells: [
          words(GRADE_WORDS[item.grade] ?? item.grade),
          item.artifact === undefined ? words(item.path) : [{ text: item.artifact, id: item.artifact }],
          words(`${item.message} (${item.rule})`),
          acceptedBy(item, context),
          words(item.acceptedBy?.reason),
          words(item.acceptedBy?.expires ?? 'no end'),
        ],
      })),
      empty: 'No finding is accepted on record.',
    },
  }
}

/** Who or what accepted a finding: the exception with its approver, an ignore in the file, or the baseline with its day. */
function acceptedBy({ acceptedBy }: Diagnostic, context: PackContext): Part[] {
  if (acceptedBy?.kind === 'exception') {
    const { id = '', approver } = acceptedBy
    return [{ text: id, id }, ...words(approver === undefined ? undefined : context.names.words(approver))]
  }
  return words(
    acceptedBy?.kind === 'baseline' ? `baseline since ${acceptedBy.since}` : 'remark in the file, no approver',
  )
}
