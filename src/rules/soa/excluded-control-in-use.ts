/** Reports excluded controls that a policy, a legal requirement or a running control relies on. */
import { isOfKind } from '../../analysis/of-kind.ts'
import { entryName, excludedEntries } from '../../analysis/soa-entries.ts'
import { nameList } from '../../analysis/words.ts'
import type { Artifact } from '../../model/artifact.ts'
import { isLive } from '../../model/life.ts'
import type { Link } from '../../model/link.ts'
import { defineRule } from '../define.ts'
import { control, excluded, plan, soa } from './_example-texts.ts'

export const rule = defineRule({
  id: 'soa/excluded-control-in-use',
  summary: 'A control is excluded and in use',
  why: 'A control that a policy orders or that runs is part of the ISMS, whatever the SoA says; the SoA is then wrong.',
  fires:
    'Fires when a control with applicable no is linked by a live policy, by a live legal requirement or by an implemented control. Silent for uses in risks and plans (soa/necessary-control-excluded), and for text, which may explain the exclusion.',
  fix: 'Include the control, or remove the use.',
  severity: 'error',
  grade: 'major',
  needs: ['files'],
  clauses: ['6.1.3 c', '6.1.3 d'],
  phase: 'implementing',
  check({ repo, report }) {
    for (const entry of excludedEntries(repo)) {
      const uses = repo.linksTo(entry.id).filter(isUse)
      if (uses.length === 0) continue
      const users = [...new Set(uses.map(({ from }) => from.id))]
      report({
        artifact: entry.soa,
        pointer: `${entry.pointer}/applicable`,
        message: `${entryName(entry)} is excluded and in use in ${nameList(users)}`,
        help: `Make ${entry.id} applicable, or remove it from ${nameList(users)}.`,
        related: uses.slice(0, 5).map(({ from, pointer }) => ({ artifact: from, pointer, message: 'in use here' })),
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'A policy rests on it and a control carries it out',
        files: {
          'soa.yaml': soa(excluded('A.7.6')),
          'policies/POL-001.md': '---\nid: POL-001\nlevel: topic\ncontrols: [A.7.6]\n---\n\n# Secure areas\n',
          'controls/CTL-001.yaml': control('CTL-001', 'annex_a: [A.7.6]\nstatus: implemented'),
        },
        at: ['soa.yaml:7'],
      },
    ],
    good: [
      {
        title: 'A planned control and a plan are for another rule; a policy that only explains the exclusion is no use',
        files: {
          'soa.yaml': soa(excluded('A.7.6')),
          'policies/POL-001.md':
            '---\nid: POL-001\nlevel: topic\n---\n\n# Sites\n\nA.7.6 is excluded, since there are no secure areas.\n',
          'controls/CTL-001.yaml': control('CTL-001', 'annex_a: [A.7.6]\nstatus: planned'),
          'treatment-plans/RTP-1.yaml': plan('control: A.7.6'),
        },
      },
    ],
  },
})

/** True for a link that puts a control to use; the SoA that excludes it may name it too. */
function isUse({ from }: Link): boolean {
  if (isOfKind(from as Artifact, 'control')) return (from as Artifact<'control'>).data.status === 'implemented'
  return (from.kind === 'policy' || from.kind === 'legal-requirement') && isLive(from)
}
