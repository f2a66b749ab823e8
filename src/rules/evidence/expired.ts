/** Rule evidence/expired: the newest evidence of a control that operates is not too old (clause 9.1). */
import { evidenceEnds } from '../../analysis/deadlines/controls.ts'
import { passedOnes } from '../../analysis/deadlines/deadline.ts'
import { defineRule } from '../define.ts'

const control = (fields = '', status = 'implemented') => `id: CTL-001
title: Disk encryption on laptops
annex_a: [A.8.24]
description: Every laptop is encrypted before it is handed out.
owner: PER-004
status: ${status}
responsibility: own
${fields}`
const evidence = (id: string, fields: string) => `- id: ${id}
  title: Encryption state of all laptops
  supports: [CTL-001]
  type: export
  location: { url: https://example.org/${id} }
  collected_on: "2026-06-01"
  ${fields}
`

export const rule = defineRule({
  id: 'evidence/expired',
  summary: 'The newest evidence of an implemented control is too old',
  why: 'Evidence shows that a control worked then; certification asks whether it works now.',
  fires:
    'Fires per evidence requirement of an implemented control, or once per control without any, when the newest evidence for it has a valid_until ' +
    'before today or, without one, speaks of a time longer ago than the freshness. Evidence for the control, for its Annex A ids and for their ' +
    'entries in the SoA counts for every requirement. Silent on the last day, for older pieces as long as a newer one is fresh, for evidence of ' +
    'actions and findings, for a control without any evidence, which control/without-evidence reports, and for a control with a frequency, which ' +
    'control/recurrence-missed judges.',
  fix: 'Collect new evidence.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files', 'clock'],
  clauses: ['9.1', 'A.5.36'],
  phase: 'stage2',
  ofPractice: true,
  options: { 'limits.evidence_freshness': 'P12M: how long evidence stays fresh where the control says nothing' },
  check({ repo, today, report }) {
    for (const { artifact, pointer, proof } of passedOnes(evidenceEnds(repo), today)) {
      const { what, newest, until } = proof
      const of = what === undefined ? '' : ` for "${what}"`
      report({
        artifact,
        pointer,
        message: `${artifact.id} has no fresh evidence${of}; the newest, ${newest.id}, counted until ${until}`,
        related: [{ artifact: newest, message: `counted until ${until}` }],
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'one of two requirements asks for fresher evidence than there is',
        files: {
          'controls/encryption.yaml': control(
            'evidence_requirements:\n  - { what: List of laptops, freshness: P3M }\n  - { what: Settings, freshness: P12M }\n',
          ),
          'evidence.yaml': evidence('EVD-001', 'period: { from: "2026-01-01", to: "2026-03-29" }'),
        },
        at: ['controls/encryption.yaml:9'],
      },
      {
        title: 'the newest piece has run out, and nothing else is said about freshness',
        files: {
          'controls/encryption.yaml': control(),
          'evidence.yaml':
            evidence('EVD-001', 'effective_on: "2024-05-01"') +
            evidence('EVD-002', 'effective_on: "2026-05-01"\n  valid_until: "2026-06-29"'),
        },
        at: ['controls/encryption.yaml:1'],
      },
    ],
    good: [
      {
        title: 'an older piece beside one that counts until today',
        files: {
          'controls/encryption.yaml': control('evidence_requirements: [{ what: List of laptops, freshness: P3M }]\n'),
          'evidence.yaml':
            evidence('EVD-001', 'effective_on: "2025-01-01"') + evidence('EVD-002', 'effective_on: "2026-03-30"'),
        },
      },
      {
        title: 'a recurring control and a partial one are judged elsewhere',
        files: {
          'controls/encryption.yaml': control('frequency: P1M\n'),
          'controls/other.yaml': control('', 'partial').replace('CTL-001', 'CTL-002'),
          'evidence.yaml': evidence('EVD-001', 'effective_on: "2024-01-01"').replace('[CTL-001]', '[CTL-001, CTL-002]'),
        },
      },
    ],
  },
})
