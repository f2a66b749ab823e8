/** Reports excluded controls on which the treatment of a risk relies. */
import { actionsForControl } from '../../analysis/actions-for-control.ts'
import { isOfKind } from '../../analysis/of-kind.ts'
import { isDoneAction, isOpenAction } from '../../analysis/risk-actions.ts'
import { entryName, excludedEntries } from '../../analysis/soa-entries.ts'
import { nameList } from '../../analysis/words.ts'
import type { Artifact } from '../../model/artifact.ts'
import { isLive } from '../../model/life.ts'
import type { Repo } from '../../model/repo.ts'
import { defineRule } from '../define.ts'
import { control, excluded, plan, risk, soa } from './_example-texts.ts'

export const rule = defineRule({
  id: 'soa/necessary-control-excluded',
  summary: 'A control is excluded although the treatment of a risk relies on it',
  why: 'The controls that risk treatment found necessary are the controls of the SoA; leaving one out breaks the link between the two.',
  fires:
    'Fires when a live risk, or an open or finished plan action, relies on a control whose entry says applicable no: by its Annex A id, by its own id, or through an own control that is not yet implemented and claims the Annex A id (an implemented one is soa/excluded-control-in-use). Silent for risks that are closed, retained or avoided, and for dropped actions.',
  fix: 'Mark the control applicable, or change the treatment.',
  severity: 'error',
  grade: 'major',
  needs: ['files'],
  clauses: ['6.1.3 b', '6.1.3 c', '6.1.3 d'],
  phase: 'implementing',
  check({ repo, report }) {
    for (const entry of excludedEntries(repo)) {
      if (entry.id === '') continue
      const uses = [entry.id, ...plannedControls(repo, entry.id)].flatMap((id) => treatments(repo, id))
      if (uses.length === 0) continue
      const names = [...new Set(uses.map(({ name }) => name))]
      report({
        artifact: entry.soa,
        pointer: `${entry.pointer}/applicable`,
        message: `${entryName(entry)} is excluded, and ${nameList(names)} ${names.length === 1 ? 'relies' : 'rely'} on it`,
        help: `Make ${entry.id} applicable, or treat the risk otherwise.`,
        related: uses.slice(0, 5).map(({ artifact, pointer }) => ({ artifact, pointer, message: 'relied on here' })),
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'A risk is treated with it',
        files: {
          'soa.yaml': soa(excluded('A.7.6')),
          'risks/RISK-001.yaml': risk('treatment: modify\ncontrols: [A.7.6]'),
        },
        at: ['soa.yaml:7'],
      },
      {
        title: 'A finished action built it, and a risk relies on a planned control that claims it',
        files: {
          'soa.yaml': soa(excluded('A.7.6'), excluded('A.7.11')),
          'treatment-plans/RTP-1.yaml': plan('control: A.7.6, status: done'),
          'controls/CTL-001.yaml': control('CTL-001', 'annex_a: [A.7.11]\nstatus: planned'),
          'risks/RISK-001.yaml': risk('treatment: modify\ncontrols: [CTL-001]'),
        },
        at: ['soa.yaml:7', 'soa.yaml:8'],
      },
    ],
    good: [
      {
        title: 'A retained risk and a dropped action rely on nothing',
        files: {
          'soa.yaml': soa(excluded('A.7.6')),
          'risks/RISK-001.yaml': risk('treatment: retain\ncontrols: [A.7.6]'),
          'treatment-plans/RTP-1.yaml': plan('control: A.7.6, status: dropped'),
        },
      },
    ],
  },
})

interface Treatment {
  readonly name: string
  readonly artifact: Artifact
  readonly pointer: string
}

/** Risks and plan actions that rely on a control id. */
function treatments(repo: Repo, id: string): readonly Treatment[] {
  const found: Treatment[] = []
  for (const { from, field, pointer } of repo.linksTo(id)) {
    if (field.pattern !== '/controls/*' || !isOfKind(from, 'risk') || !isLive(from)) continue
    if (from.data.treatment !== 'retain' && from.data.treatment !== 'avoid')
      found.push({ name: from.id, artifact: from, pointer })
  }
  for (const action of actionsForControl(repo, id)) {
    if (isOpenAction(action) || isDoneAction(action))
      found.push({
        name: action.data.id ?? action.plan.id,
        artifact: action.plan,
        pointer: `${action.pointer}/control`,
      })
  }
  return found
}

/** Own controls that claim an Annex A id and are planned or partial. */
function plannedControls(repo: Repo, id: string): readonly string[] {
  return repo
    .linksTo(id)
    .filter(
      ({ from, field }) =>
        field.pattern === '/annex_a/*' &&
        isOfKind(from, 'control') &&
        (from.data.status === 'planned' || from.data.status === 'partial'),
    )
    .map(({ from }) => from.id)
}
