/** Reports risks whose residual score is no longer the one that was accepted. */
import { newestAcceptances } from '../../analysis/acceptances.ts'
import { isBelow, type Score } from '../../analysis/risk-levels.ts'
import { methodologyThatCounts } from '../../analysis/risk-methodology.ts'
import { defineRule } from '../define.ts'
import { acceptance, method, risk } from './_example-texts.ts'

const repository = (likelihood: number, impact: number) => ({
  'risk-methodology.yaml': method,
  'risks/RISK-001.yaml': risk(`status: accepted\nresidual: { likelihood: ${likelihood}, impact: ${impact} }\n`),
  'risk-acceptances/RAC-001.yaml': acceptance(
    'residual_at_acceptance: { likelihood: 2, impact: 2 }\nby: [PER-002]\nrole: ROL-002\non: "2026-03-02"\nexpires: "2026-12-31"\n',
  ),
})

export const rule = defineRule({
  id: 'risk/acceptance-score-differs',
  summary: 'The residual risk is not the one that was accepted',
  why: 'People accept a risk as it was shown to them. When it grows or shifts, the signature stands under something else.',
  fires:
    'Fires when residual of a live risk differs from residual_at_acceptance of its newest acceptance that is not revoked, in likelihood or impact, or in level where those are not given. Silent when the residual has dropped below the accepted level.',
  fix: 'Have the new residual accepted.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['6.1.3 f'],
  phase: 'implementing',
  check: ({ repo, report }) => {
    const methodology = methodologyThatCounts(repo)
    const newest = newestAcceptances(repo)
    for (const artifact of repo.live('risk')) {
      const signed = newest.get(artifact.id)
      if (signed === undefined || signed.data.revoked_on !== undefined) continue
      const accepted = signed.data.residual_at_acceptance
      const { residual } = artifact.data
      if (!differs(residual, accepted) || isBelow(methodology, residual, accepted)) continue
      report({
        artifact,
        pointer: '/residual',
        message: `${artifact.id} has the residual ${inWords(residual)}, while ${signed.id} accepts ${inWords(accepted)}`,
        help: 'Have the present residual risk accepted, or correct the score.',
        related: [{ artifact: signed, pointer: '/residual_at_acceptance', message: 'accepted here' }],
      })
    }
  },
  examples: {
    bad: [
      { title: 'The likelihood has risen', files: repository(3, 2), at: ['risks/RISK-001.yaml:6'] },
      {
        title: 'Same level in another method, other likelihood and impact',
        files: { ...repository(1, 3), 'risk-methodology.yaml': method.replace('product', 'sum') },
        at: ['risks/RISK-001.yaml:6'],
      },
    ],
    good: [
      { title: 'As accepted', files: repository(2, 2) },
      { title: 'Lower than accepted', files: repository(1, 2) },
    ],
  },
})

function differs(now: Score | undefined, accepted: Score | undefined): boolean {
  const fields =
    accepted?.likelihood === undefined && accepted?.impact === undefined
      ? (['level'] as const)
      : (['likelihood', 'impact'] as const)
  return fields.some(
    (field) => now?.[field] !== undefined && accepted?.[field] !== undefined && now[field] !== accepted[field],
  )
}

function inWords(score: Score | undefined): string {
  if (score?.likelihood === undefined && score?.impact === undefined) return `level ${score?.level}`
  return `likelihood ${score.likelihood ?? 'unknown'} and impact ${score.impact ?? 'unknown'}`
}
