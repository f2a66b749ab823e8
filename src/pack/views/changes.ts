/** The change report: what differs between the last audit and now, in the order in which an auditor asks (surveillance). */
import { type IsmsDiff, ismsDiff } from '../../analysis/isms-diff.ts'
import { kindNamed } from '../../artifacts/catalogue.ts'
import { annexControl } from '../../frameworks/iso27001.ts'
import type { AnyArtifact } from '../../model/artifact.ts'
import type { FieldChange } from '../../model/field-change.ts'
import { statusOf } from '../../model/life.ts'
import { humanize } from '../../render/humanize.ts'
import { valueText } from '../../report/changes/value-text.ts'
import { decisionText, levelText } from '../../report/diff/diff-words.ts'
import type { PackContext } from '../context.ts'
import type { EarlierState } from '../input.ts'
import type { Part } from './names.ts'
import { firstParts, type RowView, type TableView, words } from './table-view.ts'

export interface ChangesView {
  readonly since: { readonly revision: string; readonly commit: string; readonly date: string }
  readonly counts: { readonly added: number; readonly removed: number; readonly changed: number }
  readonly scope: TableView
  readonly levels: TableView
  readonly risks: TableView
  readonly decisions: TableView
  readonly people: TableView
  readonly documents: TableView
  readonly findings: TableView
  readonly others: TableView
  /** Ids of which nothing can be told, because a file cannot be read on one side. */
  readonly untold: readonly string[]
}

const MOST_FIELDS = 8
const MOST_IDS = 8
/** More new artifacts of one kind than this share one line. */
const MANY = 10

/** Parts of the report by the kinds that they tell of; all other kinds share the last one. */
const PARTS = {
  scope: ['scope'],
  risks: ['risk', 'risk-acceptance', 'risk-assessment'],
  people: ['person', 'role'],
  findings: ['finding', 'cap', 'audit', 'management-review'],
} as const

export function changesView(context: PackContext, since: EarlierState): ChangesView {
  const diff = ismsDiff(since.repo, context.repo)
  const { added, removed, changed, untold } = diff.artifacts
  const isDocument = (kind: string): boolean => kindNamed(kind)?.document === true
  const named = new Set<string>(Object.values(PARTS).flat())
  const table = (of: (kind: string) => boolean, empty: string): TableView => artifactTable(context, diff, of, empty)
  const kinds = (part: keyof typeof PARTS) => (kind: string) => (PARTS[part] as readonly string[]).includes(kind)
  return {
    since: { revision: since.revision, commit: since.commit, date: since.date },
    counts: {
      added: added.length,
      removed: removed.length,
      changed: changed.filter(({ changes }) => changes.length > 0).length,
    },
    scope: table(kinds('scope'), 'The scope did not change.'),
    levels: levelTable(diff),
    risks: table(kinds('risks'), 'No risk, assessment or acceptance was added, changed or closed.'),
    decisions: decisionTable(diff),
    people: table(kinds('people'), 'No role changed hands and nobody came or left.'),
    documents: table((kind) => isDocument(kind) && !named.has(kind), 'No document was added, changed or withdrawn.'),
    findings: table(kinds('findings'), 'No finding, corrective action, audit or review was added or changed.'),
    others: table((kind) => !isDocument(kind) && !named.has(kind), 'Nothing else changed.'),
    untold,
  }
}

const ORDER = { added: 'new', changed: 'changed', removed: 'gone' } as const

function artifactTable(
  context: PackContext,
  { artifacts }: IsmsDiff,
  of: (kind: string) => boolean,
  empty: string,
): TableView {
  const linkTo = ({ id, file }: AnyArtifact): Part =>
    context.repo.find(id) === undefined ? { text: id || file.path } : { text: id, id }
  const row = (change: string, artifact: AnyArtifact, what: readonly Part[]): RowView => ({
    anchor: '',
    cells: [[linkTo(artifact)], words(kindNamed(artifact.kind)?.title), words(titleOf(artifact)), words(change), what],
  })
  const mine = <Item>(items: readonly Item[], artifact: (item: Item) => AnyArtifact): readonly Item[] =>
    items.filter((item) => of(artifact(item).kind))
  const many = manyOfAKind(mine(artifacts.added, (item) => item))
  return {
    columns: [
      { title: 'Id', width: 1.3 },
      { title: 'Kind', width: 1.3 },
      { title: 'Title', width: 3 },
      { title: 'Change', width: 0.9 },
      { title: 'What', width: 5 },
    ],
    rows: [
      ...mine(artifacts.added, (item) => item)
        .filter(({ kind }) => !many.has(kind))
        .map((item) => row(ORDER.added, item, words(stateOf(item)))),
      ...mine(artifacts.changed, ({ after }) => after)
        .filter(({ changes }) => changes.length > 0)
        .map(({ after, changes }) => row(ORDER.changed, after, changeParts(changes))),
      ...mine(artifacts.removed, (item) => item).map((item) => row(ORDER.removed, item, [])),
      ...[...many].map(
        ([kind, items]): RowView => ({
          anchor: '',
          cells: [
            [],
            words(kindNamed(kind)?.plural),
            [],
            words(`${items.length} new`),
            // Rows have ids that only machines read.
            !items[0]!.id.includes('#') ? firstParts(items.map(linkTo), MOST_IDS) : [],
          ],
        }),
      ),
    ],
    empty,
  }
}

/** New records of which there are so many that one line for all of them says more. */
function manyOfAKind(added: readonly AnyArtifact[]): ReadonlyMap<string, readonly AnyArtifact[]> {
  const byKind = new Map<string, AnyArtifact[]>()
  for (const item of added) byKind.set(item.kind, [...(byKind.get(item.kind) ?? []), item])
  return new Map([...byKind].filter(([, items]) => items.length > MANY))
}

const titleOf = ({ data }: AnyArtifact): string => {
  const { title, name } = data as { title?: unknown; name?: unknown }
  return String(title ?? name ?? '')
}

function stateOf(artifact: AnyArtifact): string {
  const { version } = artifact.data as { version?: string }
  return [version && `version ${version}`, statusOf(artifact)].filter(Boolean).join(', ')
}

/** `Status: open to closed`; texts only by name, because their wording stands in the document and in git. */
function changeParts(changes: readonly FieldChange[]): Part[] {
  const approved = changes.some(({ field }) => field.startsWith('approval'))
  const rest = changes.filter(({ field }) => !field.startsWith('approval'))
  const told = rest.map(({ type, field, before, after, words: runs }) => {
    const name = field === 'body' ? 'Text' : fieldName(field)
    if (runs !== undefined) return `${name} reworded`
    if (type === 'added') return `${name}: new, ${valueText(after)}`
    return type === 'removed' ? `${name}: taken out` : `${name}: ${valueText(before)} → ${valueText(after)}`
  })
  return firstParts(
    [...told, ...(approved ? ['Approvals renewed or taken out'] : [])].map((text) => ({ text })),
    MOST_FIELDS,
  )
}

/** `entries[A.5.1].evidence` as `Entries A.5.1, evidence`. */
const fieldName = (field: string): string =>
  humanize(field.replace(/\[([^\]]*)\]/g, ' $1').replace(/\.(?=[a-z])/g, ', '))

function levelTable({ levels }: IsmsDiff): TableView {
  return {
    columns: [
      { title: 'Risk', width: 1.2 },
      { title: 'Title', width: 5 },
      { title: 'Level', width: 1.2 },
      { title: 'Then', width: 1.6 },
      { title: 'Now', width: 1.6 },
    ],
    rows: levels.map(({ risk, title, score, before, after }) => ({
      anchor: '',
      cells: [
        [{ text: risk, id: risk }],
        words(title),
        words(score),
        words(levelText(before)),
        words(levelText(after)),
      ],
    })),
    empty: 'No risk has another level.',
  }
}

function decisionTable({ decisions }: IsmsDiff): TableView {
  return {
    columns: [
      { title: 'Control', width: 1.2 },
      { title: 'Title', width: 5 },
      { title: 'Then', width: 2.4 },
      { title: 'Now', width: 2.4 },
    ],
    rows: decisions.map(({ control, before, after }) => ({
      anchor: '',
      cells: [
        [{ text: control, id: control }],
        words(annexControl(control)?.title),
        words(decisionText(before)),
        words(decisionText(after)),
      ],
    })),
    empty: 'No decision of the statement of applicability changed.',
  }
}
