/** Reports training records that nothing but themselves speaks for. */
import { evidenceSupporting } from '../../analysis/evidence-of.ts'
import { isBlank } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'

const record = (more = '') =>
  `id: TRR-001\nprogramme: TRN-001\nperson: PER-001\ncompleted_on: "2026-02-10"\nresult: pass\n${more}`

export const rule = defineRule({
  id: 'training/record-without-proof',
  summary: 'A training record has no evidence',
  why: 'A record that somebody typed is a claim. The attendance list, the result or a signature makes it proof.',
  fires:
    'Fires when a training-record has no evidence. Silent when an evidence artifact names the record under supports, such as one list for a whole group, for the rows of a CSV attendance list, and when an evidence record cannot be read.',
  fix: 'Attach the attendance list or the signed acknowledgement.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files'],
  clauses: ['7.2 d', 'A.6.3'],
  phase: 'stage2',
  check({ repo, report }) {
    if (repo.unreadableKinds.has('evidence')) return
    for (const artifact of repo.live('training-record')) {
      if (/\.csv$/i.test(artifact.file.path)) continue
      if (artifact.data.evidence?.some((id) => !isBlank(id)) || evidenceSupporting(repo, artifact.id).length > 0)
        continue
      const { person = 'somebody', programme = 'a programme' } = artifact.data
      report({
        artifact,
        pointer: '/evidence',
        message: `${artifact.id} says that ${person} took ${programme} and names no evidence`,
        help: 'Name the attendance list, the result or the acknowledgement under evidence.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'A claim',
        files: { 'training-records/TRR-001.yaml': record() },
        at: ['training-records/TRR-001.yaml:1'],
      },
    ],
    good: [
      { title: 'A list', files: { 'training-records/TRR-001.yaml': record('evidence: [EVD-022]\n') } },
      {
        title: 'One evidence for the group',
        files: {
          'training-records/TRR-001.yaml': record(),
          'evidence/EVD-022.yaml':
            'id: EVD-022\ntype: export\nsupports: [TRR-001]\nlocation: { url: "https://example.org/list" }\neffective_on: "2026-02-10"\n',
        },
      },
      {
        title: 'Rows of an attendance list',
        files: { 'training-records.csv': 'programme,person,completed_on,result\nTRN-001,PER-001,2026-02-10,pass\n' },
      },
    ],
  },
})
