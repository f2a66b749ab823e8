/** Reports each period in which a recurring control left no trace. */
import { controlRuns } from '../../analysis/deadlines/controls.ts'
import { passedOnes } from '../../analysis/deadlines/deadline.ts'
import { defineRule } from '../define.ts'
import { control, evidence } from './_example-texts.ts'

const quarterly = control(
  'CTL-001',
  'annex_a: [A.5.18]\nstatus: implemented\nresponsibility: own\nimplemented_on: "2025-07-01"\nfrequency: P3M',
)
const review = (id: string, from: string, to: string, note = '') =>
  evidence(id, `supports: [CTL-001]\nperiod: { from: "${from}", to: "${to}" }\ncollected_on: "${to}"${note}`)

export const rule = defineRule({
  id: 'control/recurrence-missed',
  summary: 'A recurring control was not carried out in a period',
  why: 'A control with a frequency promises a run in every period; an auditor samples the periods and finds the gap.',
  fires:
    'Fires once per period of frequency of an implemented control, counted from the first day of its first evidence, that has ended without evidence whose period touches it. Where evidence supports the control itself, only that counts, else evidence for its Annex A ids. Silent for the running period, for periods that began before implemented_on, for periods right before a run whose evidence carries a late_note, for a control without any evidence (control/without-evidence), and while an evidence record or the SoA cannot be read.',
  fix: 'Do the missed run or record why it was skipped.',
  severity: 'error',
  grade: 'minor',
  needs: ['files', 'clock'],
  clauses: ['8.1', '9.1'],
  phase: 'stage2',
  ofPractice: true,
  check({ repo, today, report }) {
    for (const { artifact, pointer, from, to } of passedOnes(controlRuns(repo, today), today)) {
      report({
        artifact,
        pointer,
        subject: from,
        message: `${artifact.id} has no evidence for ${from} to ${to}, and runs every ${artifact.data.frequency}`,
        help: 'Attach the evidence of that period; if the run was missed, do it now and give the reason in late_note of its evidence.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Two quarters between two reviews',
        files: {
          'controls/CTL-001.yaml': quarterly,
          'evidence/EVD-001.yaml': review('EVD-001', '2025-07-01', '2025-09-30'),
          'evidence/EVD-002.yaml': review('EVD-002', '2026-04-01', '2026-06-20'),
        },
        at: ['controls/CTL-001.yaml:7', 'controls/CTL-001.yaml:7'],
      },
    ],
    good: [
      {
        title: 'The running quarter is not over on its last day',
        files: {
          'controls/CTL-001.yaml': quarterly,
          'evidence/EVD-001.yaml': review('EVD-001', '2026-01-01', '2026-03-31'),
        },
      },
      {
        title: 'The late run says why',
        files: {
          'controls/CTL-001.yaml': quarterly,
          'evidence/EVD-001.yaml': review('EVD-001', '2025-10-01', '2025-12-31'),
          'evidence/EVD-002.yaml': review(
            'EVD-002',
            '2026-04-01',
            '2026-04-03',
            '\nlate_note: Moved from March, since the directory was being replaced',
          ),
        },
      },
    ],
  },
})
