/** Reports bands of the risk level for which the methodology does not say who may accept them. */
import { bandsOf, criteriaOf } from '../../analysis/risk-bands.ts'
import { methodologyThatCounts } from '../../analysis/risk-methodology.ts'
import { nameList } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { method } from './_example-texts.ts'

export const rule = defineRule({
  id: 'risk/acceptance-criteria-missing',
  summary: 'A band of the risk level has no acceptance criteria',
  why: 'The standard asks for criteria for accepting risk before anything is accepted. Where a band has none, each acceptance in it is a decision without a rule.',
  fires:
    'Fires per band that has no entry in acceptance, and per entry that lacks a decision or an authority; a methodology without the list acceptance gets one finding that names the bands. Silent for must-treat bands without an authority, which nobody may accept, and when no methodology or no band exists.',
  fix: 'State for each band who may accept it.',
  severity: 'error',
  grade: 'major',
  needs: ['files'],
  clauses: ['6.1.2 a', '6.1.3 f'],
  phase: 'stage1',
  check: ({ repo, report }) => {
    const artifact = methodologyThatCounts(repo)
    const bands = bandsOf(artifact)
    if (artifact === undefined || bands.length === 0) return
    if ((artifact.data.acceptance ?? []).length === 0) {
      const names = nameList(bands.map(({ label }) => label))
      report({
        artifact,
        pointer: '/acceptance',
        message: `${artifact.id} states no acceptance criteria for its bands ${names}`,
        help: 'Add acceptance with a decision and an authority for each band.',
      })
      return
    }
    for (const band of bands) {
      const criteria = criteriaOf(artifact, band)
      if (criteria === undefined) {
        report({
          artifact,
          pointer: `/bands/${band.index}`,
          message: `${artifact.id} does not say whether the band ${band.label} may be accepted`,
          help: `Add an entry for ${band.id || 'it'} to acceptance.`,
        })
        continue
      }
      const at = `/acceptance/${criteria.index}`
      if (criteria.decision === undefined) {
        report({
          artifact,
          pointer: `${at}/decision`,
          message: `${artifact.id} names no decision for the band ${band.label}`,
          help: 'Set decision to accept, accept-with-approval or must-treat.',
        })
      } else if (!criteria.authority && criteria.decision !== 'must-treat') {
        report({
          artifact,
          pointer: `${at}/authority`,
          message: `${artifact.id} names nobody who may accept the band ${band.label}`,
          help: 'Set authority to a role.',
        })
      }
    }
  },
  examples: {
    bad: [
      {
        title: 'No entry for one band',
        files: { 'risk-methodology.yaml': method.replace(/ {2}- \{ band: low.*\n/, '') },
        at: ['risk-methodology.yaml:15'],
      },
      {
        title: 'Approval needed, but by nobody',
        files: {
          'risk-methodology.yaml': method.replace('accept-with-approval, authority: ROL-002', 'accept-with-approval'),
        },
        at: ['risk-methodology.yaml:20'],
      },
    ],
    good: [
      {
        title: 'The band that must be treated needs no authority',
        files: { 'risk-methodology.yaml': method.replace('must-treat, authority: ROL-001', 'must-treat') },
      },
    ],
  },
})
