/** Reports findings that are closed while one of their corrective actions is not. */
import { capsOf, isFinished } from '../../analysis/corrective-actions.ts'
import { nameList } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { cap, files, finding } from './_example-texts.ts'

const closed = finding('minor', '2026-04-17', 'closed')

export const rule = defineRule({
  id: 'finding/closed-with-open-cap',
  summary: 'A finding is closed while its corrective action is not',
  why: 'The two records contradict each other: a finding cannot be settled while the work on it goes on.',
  fires:
    'Fires when a finding is closed while a corrective action that names it is neither closed nor verified. Silent for a refused one when another one for the finding is closed or verified.',
  fix: 'Close the corrective action first, or reopen the finding.',
  severity: 'error',
  grade: 'none',
  needs: ['files'],
  clauses: ['10.2'],
  phase: 'implementing',
  check: ({ repo, report }) => {
    for (const artifact of repo.all('finding')) {
      if (artifact.data.status !== 'closed') continue
      const caps = capsOf(repo, artifact).filter(({ data }) => data.status !== undefined)
      const settled = caps.some(isFinished)
      const open = caps.filter((item) => !isFinished(item) && !(item.data.status === 'rejected' && settled))
      if (open.length === 0) continue
      report({
        artifact,
        pointer: '/status',
        message: `${artifact.id} is closed while ${nameList(open.map(({ id, data }) => `${id} is ${data.status}`))}`,
        related: open.map((item) => ({ artifact: item, pointer: '/status', message: `${item.id} is not closed` })),
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'The action is still under way',
        files: files('internal', closed, { 'caps/CAP-001.yaml': cap('implementing') }),
        at: ['findings/FND-001.yaml:7'],
      },
      {
        title: 'The only one was refused',
        files: files('internal', closed, { 'caps/CAP-001.yaml': cap('rejected') }),
        at: ['findings/FND-001.yaml:7'],
      },
    ],
    good: [
      {
        title: 'One was refused, the next one is closed',
        files: files('internal', closed, {
          'caps/CAP-001.yaml': cap('rejected'),
          'caps/CAP-002.yaml': cap('closed', '', 'CAP-002'),
        }),
      },
      { title: 'Verified', files: files('internal', closed, { 'caps/CAP-001.yaml': cap('verified') }) },
    ],
  },
})
