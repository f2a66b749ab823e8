/** Reports acceptances signed by nobody who held the role that the band of the risk demands. */

import { newestAcceptances } from '../../analysis/acceptances.ts'
import { authorityIn } from '../../analysis/authority.ts'
import { wasHere } from '../../analysis/people.ts'
import { bandOfScore, criteriaOf } from '../../analysis/risk-bands.ts'
import { methodologyThatCounts } from '../../analysis/risk-methodology.ts'
import { actedIn, lineUpFrom } from '../../analysis/role-holders.ts'
import { nameList } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { acceptance, method, people, risk, roles } from './_example-texts.ts'

const signed = (by: string, likelihood: number) =>
  acceptance(
    `residual_at_acceptance: { likelihood: ${likelihood}, impact: 2 }\nby: [${by}]\nrole: ROL-002\non: "2026-03-02"\nexpires: "2026-12-31"\n`,
  )
const repository = (by: string, likelihood = 2, assignments = roles) => ({
  'risk-methodology.yaml': method,
  'people.yaml': people,
  'roles.yaml': assignments,
  'risks/RISK-001.yaml': risk('status: accepted\nowner: PER-002\n'),
  'risk-acceptances/RAC-001.yaml': signed(by, likelihood),
})

export const rule = defineRule({
  id: 'risk/accepted-without-authority',
  summary: 'A risk was accepted by nobody who may accept that much',
  why: 'The method says who may accept each band. An acceptance signed below that level is no decision of the organization.',
  fires:
    'Fires per acceptance, the newest of a live risk and not revoked, when on its date none of the signers held the role named as authority of the band of the accepted level, stood in for its holder as deputy, or held a role above it in line; and when the band must be treated and names no authority at all. In a band that the owner may simply accept, the signature of the risk owner is enough. Silent when the role was lost afterwards, and for signers whom approval/approver-not-registered reports.',
  fix: 'Have the role named in the acceptance criteria sign.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['6.1.3 f', '5.3'],
  phase: 'implementing',
  check: ({ repo, report }) => {
    const methodology = methodologyThatCounts(repo)
    const judged = new Set<unknown>()
    const newest = newestAcceptances(repo)
    for (const accepted of repo.live('risk')) {
      const artifact = newest.get(accepted.id)
      if (artifact === undefined || judged.has(artifact)) continue
      judged.add(artifact)
      const { by = [], on, residual_at_acceptance: score, revoked_on: revoked } = artifact.data
      if (revoked !== undefined || on === undefined || by.length === 0) continue
      if (by.some((id) => repo.get('person', id) === undefined)) continue
      const band = bandOfScore(methodology, score)
      const criteria = criteriaOf(methodology, band)
      if (band === undefined || criteria?.decision === undefined) continue
      const owner = repo.get('person', accepted.data.owner)
      if (criteria.decision === 'accept' && owner !== undefined && by.includes(owner.id) && wasHere(owner, on)) continue
      const role = repo.get('role', criteria.authority)
      if (role === undefined) {
        // A must-treat band without an authority may be accepted by nobody; an unknown role is reported as a reference.
        if (criteria.authority || criteria.decision !== 'must-treat') continue
        report({
          artifact,
          pointer: '/residual_at_acceptance',
          message: `${artifact.id} accepts the band ${band.label}, which nobody may accept`,
          help: 'Treat the risk, or name an authority for the band in the methodology.',
        })
        continue
      }
      const base = authorityIn(repo)
      const line = lineUpFrom(base, base.get('role', role.id))
      if (by.some((person) => line.some((each) => actedIn(base, each, person, on)))) continue
      report({
        artifact,
        pointer: '/by',
        message: `${artifact.id} accepts the band ${band.label}, and ${nameList(by)} did not hold ${role.id} on ${on}`,
        help: `Have a holder of ${role.id} (${role.data.title ?? 'the role of the band'}) sign.`,
        ...(methodology === undefined
          ? {}
          : {
              related: [
                {
                  artifact: methodology,
                  pointer: `/acceptance/${criteria.index}/authority`,
                  message: 'the authority of the band',
                },
              ],
            }),
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'A medium risk accepted by somebody without the role',
        files: repository('PER-003'),
        at: ['risk-acceptances/RAC-001.yaml:5'],
      },
      {
        title: 'A high risk needs the sponsor',
        files: repository('PER-002', 3),
        at: ['risk-acceptances/RAC-001.yaml:5'],
      },
    ],
    good: [
      { title: 'The holder of the role', files: repository('PER-002') },
      { title: 'The role above it', files: repository('PER-001') },
      {
        title: 'The role was lost afterwards',
        files: repository(
          'PER-002',
          2,
          roles.replace('person: PER-002, from: "2025-01-01"', 'person: PER-002, from: "2025-01-01", to: "2026-04-30"'),
        ),
      },
    ],
  },
})
