/** Rule document/change-note-missing: a new version says what is new (clause 7.5.3 e). */
import { compareVersions } from '../../analysis/document-in-force.ts'
import { allDocuments, headerOf } from '../../analysis/documents.ts'
import { isBlank } from '../../analysis/words.ts'
import { limitNumber } from '../../model/settings.ts'
import { defineRule } from '../define.ts'
import { policy, step } from '../history/_example-texts.ts'

const raised = { version: '1.1', body: 'Lock it.' }

export const rule = defineRule({
  id: 'document/change-note-missing',
  summary: 'A new version does not say what changed',
  why: 'Readers and auditors ask of a new version first what is new in it and why. A revision table of bare numbers answers neither.',
  fires:
    'Fires when the commit that raised a document to its present version has a subject of fewer than 3 words (`limits.change_note_words`) and change_note is empty. Silent for the first version and for versions that were replaced since, whose note can no longer be written.',
  fix: 'Say in change_note what changed and why.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files', 'git'],
  clauses: ['7.5.3 e'],
  phase: 'implementing',
  options: { 'limits.change_note_words': '3: least words of a commit subject that stands in for the note' },
  check({ repo, history, report }) {
    const least = limitNumber(repo, 'change_note_words', 3)
    for (const artifact of allDocuments(repo)) {
      const { version } = headerOf(artifact)
      const { change_note: note } = artifact.data as { change_note?: string }
      if (version === undefined || !isBlank(note ?? '')) continue
      const raising = history
        ?.of(artifact.id)
        ?.revisions.findLast(
          ({ before, after }) =>
            after?.value.version !== undefined &&
            before?.value.version !== undefined &&
            String(after.value.version) === version &&
            compareVersions(version, String(before.value.version)) > 0,
        )
      if (raising === undefined) continue
      const { subject, id } = raising.commit
      if (subject.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length >= least) continue
      report({
        artifact,
        pointer: '/change_note',
        part: 'key',
        message: `${artifact.id} became version ${version} in commit ${id.slice(0, 10)} without a word on what changed`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'raised by "Update"',
        files: {},
        history: [step('2026-02-02', policy('')), step('2026-03-02', policy('', raised), { message: 'Update' })],
        at: ['policies/access.md:2'],
      },
    ],
    good: [
      {
        title: 'the subject says it',
        files: {},
        history: [
          step('2026-02-02', policy('')),
          step('2026-03-02', policy('', raised), { message: 'Doors are locked from now on' }),
        ],
      },
      {
        title: 'a change note',
        files: {},
        history: [
          step('2026-02-02', policy('')),
          step('2026-03-02', policy('', { ...raised, lines: 'change_note: Doors are locked.\n' }), {
            message: 'Update',
          }),
        ],
      },
      { title: 'the first version', files: {}, history: [step('2026-02-02', policy(''), { message: 'Policy' })] },
    ],
  },
})
