/** Rule audit/control-not-covered: internal audits cover every applicable control in the cycle (clause 9.2). */
import { programmesThatCount } from '../../analysis/audit-plan.ts'
import { controlsToAudit } from '../../analysis/controls-to-audit.ts'
import { nameList } from '../../analysis/words.ts'
import { annexControl, themes } from '../../frameworks/iso27001.ts'
import { defineRule } from '../define.ts'

const audit = (controls: string, to = '2026-04-15', rest = 'type: internal\nstatus: reported') => `id: AUD-2026-01
title: Audit
${rest}
lead: PER-010
auditors: [PER-010]
scope: { clauses: ["8"], controls: [${controls}] }
dates: { from: "${to}", to: "${to}" }
`
const programme = (slots: string) => `id: APR-2026
title: Audit programme 2026 to 2028
period: { from: "2026-01-01", to: "2028-12-31" }
slots: [${slots}]
`
const soa = (...ids: readonly string[]) => ({
  'soa.yaml': `id: SOA
title: Statement of applicability
standard: ISO/IEC 27001:2022
based_on: { risk_assessment: RA-2026-01 }
entries:
${ids.map((id) => `  - { control_id: ${id}, applicable: "yes", status: implemented }\n`).join('')}`,
})
const stage2 = audit('', '2026-10-19', 'type: stage2\nstatus: planned').replace('AUD-2026-01', 'AUD-2026-S2')
const keyControl = {
  'isms.yaml': 'format: 1\norganization: Example B.V.\naudits:\n  key_controls: [A.8.13]\n',
}

export const rule = defineRule({
  id: 'audit/control-not-covered',
  summary: 'No internal audit of the cycle had an applicable control in scope, and none is planned',
  why: 'Controls that the statement of applicability claims have to be looked at within the cycle; the certification body compares its own sample with the internal one.',
  fires:
    'Fires once per theme and lists the applicable Annex A controls that no reported internal audit of the last 36 months had in scope, by id or through an own control that fulfils them. Silent while a future slot of the programme inside its cycle, or a booked internal audit, covers the control, unless stage 2 is scheduled before it and the control is a key control; when no internal audit has been reported yet, which document/mandatory-missing reports; and while the record of an audit does not say what was audited, which audit/record-incomplete reports.',
  fix: 'Plan and hold an audit of the control.',
  severity: 'error',
  grade: 'major',
  needs: ['files', 'clock'],
  clauses: ['9.2.1', '9.2.2'],
  phase: 'stage2',
  options: {
    'limits.audit_cycle': 'P36M: time in which internal audits cover everything',
    'audits.key_controls':
      'controls treating a risk above the acceptance criteria: controls audited before stage 2 in any case',
  },
  check({ repo, today, report }) {
    const left = controlsToAudit(repo, today)
    if (left === undefined) return
    const { since, open, promised, stage2From } = left
    const artifact = programmesThatCount(repo)[0]
    for (const theme of themes) {
      const ids = [...open].filter((id) => annexControl(id)?.theme === theme)
      if (ids.length === 0) continue
      const late = ids.filter((id) => promised.has(id))
      const before = late.length > 0 && stage2From !== undefined ? ` before stage 2 on ${stage2From}` : ''
      report({
        ...(artifact === undefined ? {} : { artifact, pointer: '/slots' }),
        subject: theme,
        message: `${artifact === undefined ? 'The audit programme' : artifact.id} plans no audit of ${ids.length} applicable ${theme} ${ids.length === 1 ? 'control' : 'controls'}${before}, and no internal audit since ${since} had ${ids.length === 1 ? 'it' : 'them'} in scope: ${nameList(ids, 12)}`,
        help: `Add ${ids.length === 1 ? 'the control' : 'the controls'} to a slot of the programme${before}.`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Two themes are left out in part',
        files: {
          ...soa('A.5.15', 'A.5.16', 'A.7.2', 'A.8.13'),
          'audits/2026.yaml': audit('A.5.15, A.8.13'),
          'audit-programmes/2026.yaml': programme(''),
        },
        at: ['audit-programmes/2026.yaml:4', 'audit-programmes/2026.yaml:4'],
      },
      {
        title: 'The slot of a key control comes after stage 2',
        files: {
          ...soa('A.5.15', 'A.8.13'),
          ...keyControl,
          'audits/2026.yaml': audit('A.5.15'),
          'audits/stage2.yaml': stage2,
          'audit-programmes/2026.yaml': programme('{ when: 2026-11, controls: [A.8.13] }'),
        },
        at: ['audit-programmes/2026.yaml:4'],
      },
    ],
    good: [
      {
        title: 'A slot after stage 2 does for a control that is not key',
        files: {
          ...soa('A.5.15', 'A.8.13'),
          'audits/2026.yaml': audit('A.5.15'),
          'audits/stage2.yaml': stage2,
          'audit-programmes/2026.yaml': programme('{ when: 2026-11, controls: [A.8.13] }'),
        },
      },
      {
        title: 'An own control was audited that fulfils it',
        files: {
          ...soa('A.8.13'),
          'audits/2026.yaml': audit('CTL-001'),
          'controls/CTL-001.yaml': `id: CTL-001
title: Backup
annex_a: [A.8.13]
description: Every database is copied each night.
owner: PER-004
status: implemented
responsibility: own
`,
        },
      },
      {
        title: 'No audit has been reported yet',
        files: {
          ...soa('A.8.13'),
          'audits/2026.yaml': audit('', '2026-09-15', 'type: internal\nstatus: planned'),
        },
      },
    ],
  },
})
