/** Rule continuity/failure-without-finding: what a continuity test missed is followed up (A.5.30, clause 10.2). */
import { spanHours } from '../../analysis/time-spans.ts'
import type { Artifact } from '../../model/artifact.ts'
import { defineRule } from '../define.ts'
import { test } from './_example-texts.ts'

export const rule = defineRule({
  id: 'continuity/failure-without-finding',
  summary: 'A continuity test missed its aims and nothing follows from it',
  why: 'A failed test is worth more than a good one, if somebody acts on it.',
  fires:
    'Fires when a test has result partly or failed, or an achieved value worse than its objective, and names no finding or corrective action. Silent when all objectives are met, and when a finding or corrective action names the test under refs.',
  fix: 'Raise a finding with a corrective action.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['A.5.30', '10.2'],
  phase: 'stage2',
  check({ repo, report }) {
    for (const artifact of repo.live('continuity-test')) {
      const lapse = lapseOf(artifact)
      if (lapse === undefined || (artifact.data.findings ?? []).some((id) => id !== '')) continue
      if (repo.linksTo(artifact.id).some(({ from }) => from.kind === 'finding' || from.kind === 'cap')) continue
      report({
        artifact,
        pointer: lapse.pointer,
        message: `${artifact.id} ${lapse.text}, and names no finding or corrective action`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'partly',
        files: { 'continuity-tests.yaml': test('full', '', '2026-02-10', 'partly') },
        at: ['continuity-tests.yaml:7'],
      },
      {
        title: 'called met, and it took an hour too long',
        files: {
          'continuity-tests.yaml': test(
            'full',
            'objectives:\n  - service: Shop\n    rto: PT4H\n    achieved_rto: PT5H\n',
          ),
        },
        at: ['continuity-tests.yaml:11'],
      },
    ],
    good: [
      {
        title: 'a finding follows',
        files: { 'continuity-tests.yaml': test('full', 'findings: [FND-001]\n', '2026-02-10', 'failed') },
      },
      {
        title: 'just in time',
        files: {
          'continuity-tests.yaml': test('full', 'objectives: [{ service: Shop, rto: P1D, achieved_rto: PT24H }]\n'),
        },
      },
    ],
  },
})

function lapseOf({
  data,
}: Artifact<'continuity-test'>): { readonly pointer: string; readonly text: string } | undefined {
  for (const [at, aim] of (data.objectives ?? []).entries()) {
    for (const name of ['rto', 'rpo'] as const) {
      const [wanted, reached] = [spanHours(aim?.[name]), spanHours(aim?.[`achieved_${name}`])]
      if (wanted !== undefined && reached !== undefined && reached > wanted * 1.0001)
        return {
          pointer: `/objectives/${at}/achieved_${name}`,
          text: `reached ${aim?.[`achieved_${name}`]} where ${aim?.[name]} was the aim`,
        }
    }
  }
  return data.result === 'partly' || data.result === 'failed'
    ? { pointer: '/result', text: data.result === 'failed' ? 'failed' : 'met its aims partly' }
    : undefined
}
