/** Rule continuity/objectives-missing: recovery aims are stated per service (A.5.30). */
import type { Artifact } from '../../model/artifact.ts'
import { isFaulty } from '../../model/artifact.ts'
import { defineRule } from '../define.ts'
import { plan, test } from './_example-texts.ts'

export const rule = defineRule({
  id: 'continuity/objectives-missing',
  summary: 'No recovery time and recovery point is stated',
  why: 'Without aims a test can neither succeed nor fail, and nobody knows how much must be kept ready.',
  fires:
    'Fires per live continuity plan, and per test, that names no service with rto and rpo. Silent for tabletop tests whose plan states them, and for other tests of a plan that lacks them, which is reported once for the plan.',
  fix: 'State recovery time and recovery point for each service.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['A.5.30'],
  phase: 'stage2',
  check({ repo, report }) {
    const plans = repo.live('continuity-plan')
    for (const artifact of [...plans, ...repo.live('continuity-test')]) {
      if (statesAims(artifact)) continue
      if (artifact.kind === 'continuity-test') {
        const plan = repo.get('continuity-plan', artifact.data.plan)
        if (plan !== undefined && (artifact.data.type === 'tabletop' || !statesAims(plan))) continue
      }
      report({
        artifact,
        pointer: '/objectives',
        part: 'key',
        message: `${artifact.id} names no service with recovery time and recovery point`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'a plan without',
        files: { 'continuity-plans/BCP-001.md': plan('') },
        at: ['continuity-plans/BCP-001.md:2'],
      },
      {
        title: 'a failover without',
        files: { 'continuity-plans/BCP-001.md': plan(), 'continuity-tests.yaml': test('failover') },
        at: ['continuity-tests.yaml:1'],
      },
    ],
    good: [
      {
        title: 'a tabletop by the aims of its plan',
        files: { 'continuity-plans/BCP-001.md': plan(), 'continuity-tests.yaml': test('tabletop') },
      },
      {
        title: 'a restore with its own',
        files: { 'continuity-tests.yaml': test('restore', 'objectives: [{ service: Shop, rto: PT4H, rpo: PT1H }]\n') },
      },
    ],
  },
})

/** True when a service has both aims, or when the aims cannot be read. */
function statesAims(artifact: Artifact<'continuity-plan'> | Artifact<'continuity-test'>): boolean {
  const aims = artifact.data.objectives ?? []
  return isFaulty(artifact as Artifact, '/objectives') || aims.some((aim) => aim?.service && aim.rto && aim.rpo)
}
