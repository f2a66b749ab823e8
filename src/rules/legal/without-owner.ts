/** Reports legal requirements that nobody looks after. */
import { isBlank } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { requirement } from './_example-texts.ts'

export const rule = defineRule({
  id: 'legal/without-owner',
  summary: 'A legal requirement has no owner',
  why: 'Somebody has to notice when the law or the contract changes, and has to answer for keeping to it.',
  fires: 'Fires when a live legal-requirement has no owner. Silent for retired entries.',
  fix: 'Name the owner.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['A.5.31', '5.3'],
  phase: 'stage1',
  check({ repo, report }) {
    for (const artifact of repo.live('legal-requirement')) {
      if (!isBlank(artifact.data.owner)) continue
      report({ artifact, pointer: '/owner', message: `${artifact.id} has no owner` })
    }
  },
  examples: {
    bad: [
      {
        title: 'Nobody',
        files: { 'legal-requirements.yaml': requirement('LEG-001', 'owner: ""') },
        at: ['legal-requirements.yaml:1'],
      },
    ],
    good: [
      {
        title: 'A role, and a retired entry',
        files: {
          'legal-requirements.yaml': `${requirement('LEG-001', 'owner: ROL-007')}${requirement('LEG-002', 'status: retired')}`,
        },
      },
    ],
  },
})
