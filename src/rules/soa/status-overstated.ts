/** Reports entries that claim to be implemented by controls that are not. */
import { controlsOfEntry, hasUnknownId } from '../../analysis/controls-of.ts'
import { applicableEntries, entryName } from '../../analysis/soa-entries.ts'
import { nameList } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { control, included, soa } from './_example-texts.ts'

export const rule = defineRule({
  id: 'soa/status-overstated',
  summary: 'The SoA says implemented, and its controls are not',
  why: 'The SoA and the control register are read side by side; a better status in the SoA is a wrong statement.',
  fires:
    'Fires when an entry of status implemented links only own controls of status planned, partial or retired, from either end. Silent when at least one linked control is implemented and the others are planned improvements, when none is linked (soa/implemented-without-control), and when one of them does not exist (reference/not-found).',
  fix: 'Lower the status in the SoA, or finish the control.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['6.1.3 d', '8.1'],
  phase: 'implementing',
  check({ repo, report }) {
    for (const entry of applicableEntries(repo)) {
      if (entry.data.status !== 'implemented') continue
      const controls = controlsOfEntry(repo, entry)
      const below = controls.filter(
        ({ data }) => data.status === 'planned' || data.status === 'partial' || data.status === 'retired',
      )
      if (hasUnknownId(repo, entry.data.controls) || controls.length === 0 || below.length < controls.length) continue
      report({
        artifact: entry.soa,
        pointer: `${entry.pointer}/status`,
        message: `${entryName(entry)} is said to be implemented, and ${nameList(controls.map(({ id, data }) => `${id} is ${data.status}`))}`,
        related: controls
          .slice(0, 5)
          .map((artifact) => ({ artifact, pointer: '/status', message: `${artifact.data.status} here` })),
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Its only control is partial',
        files: {
          'soa.yaml': soa(included('A.8.1', 'status: implemented, controls: [CTL-001]')),
          'controls/CTL-001.yaml': control('CTL-001', 'annex_a: [A.8.1]\nstatus: partial'),
        },
        at: ['soa.yaml:7'],
      },
    ],
    good: [
      {
        title: 'One runs, the other is a planned improvement',
        files: {
          'soa.yaml': soa(included('A.8.1', 'status: implemented, controls: [CTL-001, CTL-002]')),
          'controls/CTL-001.yaml': control('CTL-001', 'annex_a: [A.8.1]\nstatus: implemented'),
          'controls/CTL-002.yaml': control('CTL-002', 'annex_a: [A.8.1]\nstatus: planned'),
        },
      },
    ],
  },
})
