/** The change record as pages, one per kind: each artifact with its newest revisions; the JSON beside them has everything. */
import { kindNamed } from '../../artifacts/catalogue.ts'
import type { FieldChange, WordRun } from '../../model/field-change.ts'
import { type Block, type Inline, text } from '../../render/blocks.ts'
import { valueText } from '../../report/changes/value-text.ts'
import { eventWord, remark } from '../../report/log/log-words.ts'
import type { ArtifactChanges, ChangeEntry, KindChanges } from '../change-record.ts'
import { safeName } from '../pack-files.ts'
import type { PageSpec } from '../page-spec.ts'

/** Revisions of one artifact and changes of one revision that a page shows. */
const mostRevisions = 40
const mostChanges = 15

/** Key of the page of a kind. */
export const changesKey = (kind: string): string => `changes-${kindNamed(kind)?.location ?? kind}`

/** The pages. */
export const changePages = (record: readonly KindChanges[], folder: string): PageSpec[] =>
  record.map(({ kind, artifacts }) => ({
    files: [[`${changesKey(kind)}.json`, changesJson({ kind, artifacts })]],
    key: changesKey(kind),
    title: `Changes: ${(kindNamed(kind)?.plural ?? kind).toLowerCase()}`,
    template: '',
    view: undefined,
    landscape: true,
    blocks: [...introduction(kind, folder), ...artifacts.flatMap(artifactBlocks)],
  }))

/** Text of the JSON beside a page. */
export const changesJson = ({ kind, artifacts }: KindChanges): string =>
  `${JSON.stringify({ schemaVersion: 1, kind, artifacts }, null, 1)}\n`

function introduction(kind: string, folder: string): Block[] {
  const path = `${folder}/${changesKey(kind)}.json`
  return [
    paragraph(
      text(
        'Every commit that changed an artifact, newest first, with the fields that it changed, from git. The same, whole and for machines: ',
      ),
      { type: 'link', target: { kind: 'file', path }, content: [text(`${changesKey(kind)}.json`)] },
      text('.'),
    ),
  ]
}

function artifactBlocks({ id, title, complete, revisions }: ArtifactChanges): Block[] {
  const hidden = revisions.length - mostRevisions
  const notes = [
    ...(complete ? [] : ['Older commits are missing from the clone that the pack was built in.']),
    ...(hidden > 0
      ? [`${hidden} older ${hidden === 1 ? 'revision stands' : 'revisions stand'} in the JSON only.`]
      : []),
  ]
  return [
    { type: 'heading', level: 2, id: safeName(id), content: [text(`${id} ${title}`.trim())] },
    {
      type: 'table',
      columns: [{ weight: 1 }, { weight: 2 }, { weight: 2.4 }, { weight: 5 }],
      head: ['Date', 'Who', 'Commit', 'What changed'].map((word) => [text(word)]),
      rows: revisions
        .slice(0, mostRevisions)
        .map((entry) => [dates(entry), people(entry), commit(entry), changed(entry)]),
    },
    ...notes.map((note) => paragraph({ type: 'emphasis', content: [text(note)] })),
  ]
}

const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content })

/** Lines of one cell. */
const lines = (...given: readonly (readonly Inline[])[]): Inline[] =>
  given.flatMap((line, index): Inline[] => (index === 0 ? [...line] : [{ type: 'break' }, ...line]))

const dates = ({ date, merge }: ChangeEntry): Inline[] =>
  lines([text(date)], ...(merge === undefined || merge.date === date ? [] : [[text(`merged ${merge.date}`)]]))

function people(entry: ChangeEntry): Inline[] {
  const names = (part: string, list: readonly string[]) =>
    list.length === 0 ? [] : [[text(`${part} ${[...new Set(list)].join(', ')}`)]]
  const { merge } = entry
  return lines(
    [text(entry.author)],
    ...(entry.committer === entry.author ? [] : [[text(`committed by ${entry.committer}`)]]),
    ...names('with', entry.coAuthoredBy),
    ...names('approved by', [...entry.approvedBy, ...(merge?.approvedBy ?? [])]),
    ...(entry.approvals ?? []).map(({ by, proof }) => [text(`approval of ${by} recorded (${proof})`)]),
    ...names('reviewed by', [...entry.reviewedBy, ...(merge?.reviewedBy ?? [])]),
    ...(merge === undefined ? [] : [[text(`merged by ${merge.author}`)]]),
  )
}

const commit = ({ commit: id, subject, firstTag }: ChangeEntry): Inline[] =>
  lines(
    [{ type: 'code', text: id.slice(0, 10) }, text(` ${subject}`)],
    ...(firstTag === undefined ? [] : [[text(`first in ${firstTag}`)]]),
  )

function changed(entry: ChangeEntry): Inline[] {
  const note = remark(entry)
  const hidden = entry.changes.length - mostChanges
  return lines(
    [{ type: 'strong', content: [text(eventWord(entry))] }],
    ...(entry.from === undefined ? [] : [[text(`from ${entry.from} to ${entry.path}`)]]),
    ...(note === undefined ? [] : [[text(note)]]),
    ...entry.changes.slice(0, mostChanges).map(change),
    ...(hidden > 0 ? [[text(`and ${hidden} more`)]] : []),
  )
}

function change({ type, field, before, after, words }: FieldChange): Inline[] {
  const name: Inline = { type: 'code', text: field }
  if (words !== undefined)
    return [name, ...(words.length === 0 ? [text(' line breaks and blanks only')] : words.flatMap(wordRun))]
  if (type === 'added') return [name, text(` added: ${valueText(after)}`)]
  if (type === 'removed') return [name, text(` removed: ${valueText(before)}`)]
  return [name, text(` ${valueText(before)} → ${valueText(after)}`)]
}

function wordRun({ type, text: run }: WordRun): Inline[] {
  if (type === 'gap') return [text(' …')]
  if (type === 'same') return [text(` ${run}`)]
  const content = [text(run)]
  return [text(' '), type === 'added' ? { type: 'strong', content } : { type: 'strike', content }]
}
