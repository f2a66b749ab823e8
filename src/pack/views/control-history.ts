/** What commits did to one control: to its own record, and to its entry of the statement of applicability. */
import { soaThatCounts } from '../../analysis/soa-entries.ts'
import type { FieldChange } from '../../model/field-change.ts'
import type { Revision } from '../../model/history.ts'
import type { Repo } from '../../model/repo.ts'
import type { PackHistory } from '../input.ts'

/** What one commit did. */
export interface ControlChange {
  readonly on: string
  readonly author: string
  readonly commit: string
  readonly subject: string
  /** One line per field: `status: planned → implemented`. */
  readonly lines: readonly string[]
}

/** Revisions that are looked at, and revisions, lines and signs that are told. */
const MOST_REVISIONS = 30
const MOST_SHOWN = 12
const MOST_LINES = 6
const MOST_SIGNS = 60

/** Answers by id, newest first; of an own control all its commits, of an entry those that changed the entry. */
export function controlHistory(repo: Repo, history: PackHistory): (id: string) => readonly ControlChange[] {
  if (history.state === 'none') return () => []
  const soa = soaThatCounts(repo)?.id
  history.prepare?.([...repo.all('control').map(({ id }) => id), ...(soa === undefined ? [] : [soa])])
  const newest = (id: string): readonly Revision[] =>
    [...(history.of(id)?.revisions ?? [])].reverse().slice(0, MOST_REVISIONS)
  const ofSoa = (soa === undefined ? [] : newest(soa)).map((revision) => ({ revision, changes: revision.changes() }))
  return (id) => {
    const own = repo.get('control', id) === undefined ? [] : newest(id).map((one) => changeOf(one, one.changes(), ''))
    const field = `entries[${id}]`
    const decided = ofSoa.flatMap(({ revision, changes }) => {
      const mine = changes.filter((change) => change.field === field || change.field.startsWith(`${field}.`))
      return mine.length === 0 ? [] : [changeOf(revision, mine, field)]
    })
    return [...own, ...decided].sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0)).slice(0, MOST_SHOWN)
  }
}

function changeOf({ commit, event }: Revision, changes: readonly FieldChange[], below: string): ControlChange {
  const lines = changes.map((change) => lineOf(change, below))
  const more = lines.length - MOST_LINES
  return {
    on: commit.committedOn,
    author: commit.author.name,
    commit: commit.id.slice(0, 10),
    subject: commit.subject,
    lines: event === 'created' ? ['created'] : more > 0 ? [...lines.slice(0, MOST_LINES), `${more} more`] : lines,
  }
}

/** `status: planned → implemented`; of longer values only that they changed. */
function lineOf({ field, type, before, after }: FieldChange, below: string): string {
  const name = field === below ? 'entry' : below === '' ? field : field.slice(below.length + 1)
  const [old, now] = [shown(before), shown(after)]
  if (type === 'added') return now === undefined ? `${name} added` : `${name}: ${now}`
  if (type === 'removed') return `${name} removed`
  return old === undefined || now === undefined ? `${name} changed` : `${name}: ${old} → ${now}`
}

const shown = (value: unknown): string | undefined =>
  (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') &&
  String(value).length <= MOST_SIGNS
    ? String(value)
    : undefined
