/** Reports nonconformities that are closed with nothing to show for it. */
import { hasProof } from '../../analysis/corrective-actions.ts'
import { defineRule } from '../define.ts'
import { cap, files, finding } from './_example-texts.ts'

export const rule = defineRule({
  id: 'finding/closed-without-evidence',
  summary: 'A closed nonconformity has no evidence that it was dealt with',
  why: 'Records of what was done about a nonconformity, and of its result, have to be kept. An auditor opens every closed finding and asks to see them.',
  fires:
    'Fires when a closed major or minor finding has no evidence: none of its own, none in an action or the effectiveness of its corrective actions, and no evidence record that supports either. Silent for the other grades.',
  fix: 'Attach the proof of closure.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['10.2 f', '10.2 g'],
  phase: 'implementing',
  check: ({ repo, report }) => {
    if (repo.unreadableKinds.has('cap') || repo.unreadableKinds.has('evidence')) return
    for (const artifact of repo.all('finding')) {
      const { grade, status } = artifact.data
      if ((grade !== 'major' && grade !== 'minor') || status !== 'closed' || hasProof(repo, artifact)) continue
      report({
        artifact,
        pointer: '/status',
        message: `${artifact.id} is closed and neither it nor its corrective action names evidence`,
        help: 'Name the evidence in evidence of the finding, or in the actions of its corrective action.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Closed, with a corrective action that proves nothing',
        files: files('internal', finding('minor', '2026-04-17', 'closed'), { 'caps/CAP-001.yaml': cap('closed') }),
        at: ['findings/FND-001.yaml:7'],
      },
    ],
    good: [
      {
        title: 'The judgement of the corrective action has evidence',
        files: files('internal', finding('minor', '2026-04-17', 'closed'), {
          'caps/CAP-001.yaml': cap('closed', 'effectiveness: { result: effective, evidence: [EVD-001] }\n'),
        }),
      },
      {
        title: 'Evidence of its own',
        files: files('internal', finding('major', '2026-04-17', 'closed', 'evidence: [EVD-001]\n')),
      },
      { title: 'An observation', files: files('internal', finding('observation', '2026-04-17', 'closed')) },
      { title: 'Not closed yet', files: files('internal', finding('minor', '2026-04-17', 'implemented')) },
    ],
  },
})
