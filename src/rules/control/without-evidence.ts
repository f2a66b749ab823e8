/** Reports controls in operation that nothing proves. */
import { absenceOf } from '../../analysis/absence.ts'
import { evidenceOfControl } from '../../analysis/evidence-of.ts'
import { anyUnreadable } from '../../analysis/unreadable.ts'
import { defineRule } from '../define.ts'
import { control, evidence } from './_example-texts.ts'

export const rule = defineRule({
  id: 'control/without-evidence',
  summary: 'A control is in operation and nothing proves it',
  why: 'In stage 2 an auditor asks to see that a control works; an answer in words is no evidence.',
  fires:
    'Fires when an implemented control has no live evidence at all that supports it or one of its Annex A ids, or that their SoA entries name. Silent for planned, partial and retired controls, when evidence exists but is too old (evidence/expired), and while an evidence record or the SoA cannot be read.',
  fix: 'Attach evidence that the control works.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['8.1', '9.1'],
  phase: 'stage2',
  ofPractice: true,
  check({ repo, report }) {
    if (anyUnreadable(repo, 'evidence', 'soa')) return
    const cause = absenceOf(repo, 'evidence')
    for (const control of repo.all('control')) {
      if (control.data.status !== 'implemented' || evidenceOfControl(repo, control).length > 0) continue
      report({
        artifact: control,
        pointer: '/status',
        cause,
        message: `${control.id} is implemented and has no evidence`,
        help: `Record evidence with supports: [${control.id}], or lower the status.`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Implemented, without evidence',
        files: {
          'controls/CTL-001.yaml': control('CTL-001', 'annex_a: [A.5.18]\nstatus: implemented\nresponsibility: own'),
        },
        at: ['controls/CTL-001.yaml:4'],
      },
    ],
    good: [
      {
        title: 'Old evidence for its Annex A id; a planned control',
        files: {
          'controls/CTL-001.yaml': control('CTL-001', 'annex_a: [A.5.18]\nstatus: implemented\nresponsibility: own'),
          'controls/CTL-002.yaml': control('CTL-002', 'annex_a: [A.8.2]\nstatus: planned\nresponsibility: own'),
          'evidence/EVD-001.yaml': evidence(
            'EVD-001',
            'supports: [A.5.18]\neffective_on: "2023-03-31"\ncollected_on: "2023-04-02"',
          ),
        },
      },
    ],
  },
})
