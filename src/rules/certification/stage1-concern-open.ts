/** Reports concerns of stage 1 that nobody answered in time for stage 2. */

import { auditDays } from '../../analysis/audit-plan.ts'
import { isAnswered } from '../../analysis/certification/audit-findings.ts'
import { auditsOfType, firstAfter } from '../../analysis/certification/external-audits.ts'
import { addDuration } from '../../model/dates.ts'
import { limitDuration } from '../../model/settings.ts'
import { defineRule } from '../define.ts'
import { audit, audits } from './_example-texts.ts'

const concern = (stage2: string, status: string, more: Readonly<Record<string, string>> = {}) => ({
  ...audits(audit('stage1', '2026-05-12', 'reported'), audit('stage2', stage2)),
  'findings/FND-001.yaml': `id: FND-001
title: The scope leaves the warehouse open
audit: AUD-2026-05-12
grade: concern
raised_on: "2026-05-12"
process_owner: ROL-002
status: ${status}
`,
  ...more,
})

export const rule = defineRule({
  id: 'certification/stage1-concern-open',
  summary: 'A concern of stage 1 is open when stage 2 comes near',
  why: 'A concern says where stage 2 will find a nonconformity. The certification body may move stage 2 when it is not answered.',
  fires:
    'Fires when a finding of grade concern raised at stage 1 is still open on the first day of stage 2, or when that day is less than 14 days ahead. Silent when it is answered and waits only for the view of the auditor, that is, when the finding or its corrective action is implemented.',
  fix: 'Fix the gap, or repeat stage 1.',
  severity: 'error',
  grade: 'major',
  needs: ['files', 'clock'],
  clauses: ['17021-1 9.3.1.2'],
  phase: 'implementing',
  options: { 'limits.concern_lead': 'P14D: time before stage 2 by which concerns of stage 1 are settled' },
  check({ repo, today, report }) {
    const lead = limitDuration(repo, 'concern_lead', 'P14D')
    const stage2 = auditsOfType(repo, 'stage2')
    for (const artifact of repo.all('finding')) {
      const stage1 = repo.get('audit', artifact.data.audit)
      if (artifact.data.grade !== 'concern' || stage1?.data.type !== 'stage1' || artifact.data.status === undefined)
        continue
      const next = firstAfter(stage2, auditDays(stage1)?.to ?? artifact.data.raised_on ?? '')
      if (next === undefined || today <= addDuration(next.days.from, lead, -1) || isAnswered(repo, artifact)) continue
      report({
        artifact,
        pointer: '/status',
        message: `${artifact.id} is a concern of ${stage1.id} and still ${artifact.data.status}, while ${next.audit.id} begins on ${next.days.from}`,
        related: [{ artifact: next.audit, pointer: '/dates', message: 'stage 2' }],
      })
    }
  },
  examples: {
    bad: [
      { title: 'Thirteen days ahead', files: concern('2026-07-13', 'open'), at: ['findings/FND-001.yaml:7'] },
      { title: 'Stage 2 is today', files: concern('2026-06-30', 'cap-accepted'), at: ['findings/FND-001.yaml:7'] },
    ],
    good: [
      { title: 'Fourteen days ahead', files: concern('2026-07-14', 'open') },
      { title: 'Implemented', files: concern('2026-07-02', 'implemented') },
      {
        title: 'The corrective action is carried out',
        files: concern('2026-07-02', 'cap-accepted', {
          'caps/CAP-001.yaml':
            'id: CAP-001\ntitle: Warehouse\nfinding: [FND-001]\nstatus: implemented\nactions: [{ what: Describe it, owner: PER-001, due: "2026-06-15", done_on: "2026-06-12" }]\n',
        }),
      },
    ],
  },
})
