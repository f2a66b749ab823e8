/** Reports controls of our own, outside Annex A, that treat a risk and are not in the SoA. */
import { isOfKind } from '../../analysis/of-kind.ts'
import { soaEntry, soaThatCounts } from '../../analysis/soa-entries.ts'
import { anyUnreadable } from '../../analysis/unreadable.ts'
import { nameList } from '../../analysis/words.ts'
import type { Artifact } from '../../model/artifact.ts'
import { isLive } from '../../model/life.ts'
import type { Repo } from '../../model/repo.ts'
import { defineRule } from '../define.ts'
import { control, risk, soa } from './_example-texts.ts'

export const rule = defineRule({
  id: 'soa/custom-control-not-listed',
  summary: 'A control of our own treats a risk and is not in the SoA',
  why: 'The SoA holds all necessary controls, also those that Annex A does not know.',
  fires:
    'Fires when a control with empty annex_a treats a live risk, linked from either end, and has no entry in the SoA that counts. Silent for retired controls, for controls that no live risk relies on, and when there is no SoA.',
  fix: 'Add the control to the SoA.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['6.1.3 b', '6.1.3 d'],
  phase: 'stage1',
  check({ repo, report }) {
    const soa = soaThatCounts(repo)
    if (soa === undefined || anyUnreadable(repo, 'soa')) return
    for (const control of repo.live('control')) {
      if (
        control.data.annex_a === undefined ||
        control.data.annex_a.length > 0 ||
        soaEntry(repo, control.id) !== undefined
      )
        continue
      const risks = liveRisks(repo, control)
      if (risks.length === 0) continue
      report({
        artifact: control,
        message: `${control.id} treats ${nameList(risks)}, and ${soa.id} does not list it`,
        help: `Add an entry with control_id ${control.id} to ${soa.id}, or name the Annex A control that it fulfils.`,
        related: [{ artifact: soa, pointer: '/entries', message: 'not listed here' }],
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Treats a risk',
        files: {
          'soa.yaml': soa(),
          'controls/CTL-001.yaml': control('CTL-001', 'annex_a: []\nstatus: implemented'),
          'risks/RISK-001.yaml': risk('treatment: modify\ncontrols: [CTL-001]'),
        },
        at: ['controls/CTL-001.yaml:1'],
      },
    ],
    good: [
      {
        title: 'Listed, retired, or treating nothing',
        files: {
          'soa.yaml': soa('  - { control_id: CTL-001, applicable: yes, status: implemented }'),
          'controls/CTL-001.yaml': control('CTL-001', 'annex_a: []\nstatus: implemented'),
          'controls/CTL-002.yaml': control('CTL-002', 'annex_a: []\nstatus: retired'),
          'controls/CTL-003.yaml': control('CTL-003', 'annex_a: []\nstatus: implemented'),
          'risks/RISK-001.yaml': risk('treatment: modify\ncontrols: [CTL-001, CTL-002]'),
        },
      },
    ],
  },
})

function liveRisks(repo: Repo, control: Artifact<'control'>): readonly string[] {
  const risks = new Set<string>()
  for (const { from, field } of repo.linksTo(control.id)) {
    if (field.pattern === '/controls/*' && isOfKind(from, 'risk') && isLive(from)) risks.add(from.id)
  }
  for (const id of control.data.risks ?? []) {
    const risk = repo.get('risk', id)
    if (risk !== undefined && isLive(risk)) risks.add(id)
  }
  return [...risks]
}
