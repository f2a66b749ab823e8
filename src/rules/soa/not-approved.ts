/** Reports an SoA of which no version was ever put in force. */
import { isApproved } from '../../analysis/document-in-force.ts'
import { soaThatCounts } from '../../analysis/soa-entries.ts'
import { anyUnreadable } from '../../analysis/unreadable.ts'
import { statusOf } from '../../model/life.ts'
import { defineRule } from '../define.ts'
import { document, soa } from './_example-texts.ts'

export const rule = defineRule({
  id: 'soa/not-approved',
  summary: 'The SoA is not approved',
  why: 'The SoA decides what is audited; until somebody with authority approves it, it is a proposal.',
  fires:
    'Fires when an SoA exists and no version of it is approved. Silent while an approved one is in force beside a draft, when every SoA is superseded or retired (document/mandatory-missing), and while an SoA file cannot be read.',
  fix: 'Have the SoA approved.',
  severity: 'error',
  grade: 'major',
  needs: ['files'],
  clauses: ['6.1.3 d', '7.5.2'],
  phase: 'stage1',
  check({ repo, report }) {
    const soa = soaThatCounts(repo)
    if (soa === undefined || isApproved(soa) || anyUnreadable(repo, 'soa')) return
    const status = statusOf(soa)
    report({
      artifact: soa,
      pointer: '/status',
      message: `${soa.id} ${status === 'active' ? 'has no status' : `is ${status}`}, and no version of the SoA is approved`,
      help: `Have it approved: isms approve ${soa.id}.`,
    })
  },
  examples: {
    bad: [
      {
        title: 'Only a draft',
        files: { 'soa.yaml': document('status: draft\nversion: "1.0"', []) },
        at: ['soa.yaml:2'],
      },
    ],
    good: [
      {
        title: 'A draft beside the version in force',
        files: {
          'soa/1.yaml': soa(),
          'soa/2.yaml': document('status: draft\nversion: "2.0"', []).replace('id: SOA', 'id: SOA-2'),
        },
      },
    ],
  },
})
