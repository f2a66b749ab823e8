/** Reports matters that were closed although the corrective action did not work. */
import { capsOf, findingsOf } from '../../analysis/corrective-actions.ts'
import { defineRule } from '../define.ts'
import { action, cap, files } from './_example-texts.ts'

const failed = 'effectiveness: { verified_by: [PER-010], verified_on: "2026-06-22", result: not-effective }\n'
const finding = (status: string) => ({
  'findings/FND-001.yaml': `id: FND-001
title: Access review left out
grade: minor
process_owner: ROL-002
status: ${status}
`,
})

export const rule = defineRule({
  id: 'cap/closed-though-ineffective',
  summary: 'A matter is closed although the corrective action did not work',
  why: 'A judgement of not effective that changes nothing makes the whole check pointless, and the nonconformity is still there.',
  fires:
    'Fires when effectiveness.result is not-effective and the corrective action or a finding of it is closed. Silent when every finding of it has another corrective action that is open, or that was not judged as ineffective itself.',
  fix: 'Reopen the finding and plan another action.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['10.2 d'],
  phase: 'implementing',
  check: ({ repo, report }) => {
    for (const artifact of repo.all('cap')) {
      const { status, effectiveness, finding: named } = artifact.data
      if (effectiveness?.result !== 'not-effective' || status === 'rejected') continue
      const findings = findingsOf(repo, artifact)
      if (findings.length < (named ?? []).length && repo.unreadableKinds.has('finding')) continue
      const left = findings.filter(
        (finding) =>
          !capsOf(repo, finding).some(
            ({ id, data }) =>
              id !== artifact.id && data.status !== 'rejected' && data.effectiveness?.result !== 'not-effective',
          ),
      )
      if (findings.length > 0 && left.length === 0) continue
      const closed = left.find(({ data }) => data.status === 'closed')
      if (status !== 'closed' && closed === undefined) continue
      report({
        artifact,
        pointer: '/effectiveness/result',
        message: `${artifact.id} is judged as not effective and ${closed === undefined ? 'closed' : `${closed.id} is closed`}`,
        help: 'Reopen the finding and write a new corrective action for it with a deeper cause.',
        related: closed === undefined ? [] : [{ artifact: closed, pointer: '/status', message: 'closed here' }],
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Closed as it is',
        files: files(cap('closed', failed), finding('open')),
        at: ['caps/CAP-001.yaml:7'],
      },
      {
        title: 'Its finding is closed',
        files: files(cap('verified', failed), finding('closed')),
        at: ['caps/CAP-001.yaml:7'],
      },
    ],
    good: [
      {
        title: 'Another corrective action is open',
        files: files(cap('closed', failed), {
          ...finding('open'),
          'caps/CAP-002.yaml': cap('accepted', '', action('2026-08-31'), 'CAP-002'),
        }),
      },
      { title: 'Not closed', files: files(cap('verified', failed), finding('open')) },
    ],
  },
})
