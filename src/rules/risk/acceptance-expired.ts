/** Reports risks whose newest acceptance has ended, was revoked, or runs longer than the criteria allow. */
import { type Acceptance, type Lapse, lapseOf, newestAcceptances } from '../../analysis/acceptances.ts'
import { methodologyThatCounts } from '../../analysis/risk-methodology.ts'
import { nameList } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { acceptance, method, risk } from './_example-texts.ts'

const medium = risk(
  'status: accepted\ntreatment: retain\ncurrent: { likelihood: 2, impact: 2 }\nresidual: { likelihood: 2, impact: 2 }\n',
)
const signed = 'residual_at_acceptance: { likelihood: 2, impact: 2 }\nby: [PER-002]\nrole: ROL-002\non: "2026-03-02"\n'
const repository = (lines: string) => ({
  'risk-methodology.yaml': method,
  'risks/RISK-001.yaml': medium,
  'risk-acceptances/RAC-001.yaml': acceptance(signed + lines),
})

export const rule = defineRule({
  id: 'risk/acceptance-expired',
  summary: 'The acceptance of a residual risk has expired, was revoked or runs too long',
  why: 'Acceptance is given for a time, so that somebody looks again. After its end nobody has decided that the risk may stay.',
  fires:
    'Fires per acceptance that is the newest of a live risk whose residual band needs approval or treatment, when it has expires before today, is revoked, or ends later than max_validity of the band after its date. Silent on the day of expiry, and for older acceptances that a newer one replaced.',
  fix: 'Renew the acceptance or treat the risk.',
  severity: 'error',
  grade: 'major',
  needs: ['files', 'clock'],
  clauses: ['6.1.3 f'],
  phase: 'stage1',
  check: ({ repo, today, report }) => {
    const methodology = methodologyThatCounts(repo)
    const newest = newestAcceptances(repo)
    const lapses = new Map<string, { artifact: Acceptance; lapse: Lapse; risks: string[] }>()
    for (const accepted of repo.live('risk')) {
      const artifact = newest.get(accepted.id)
      const lapse = lapseOf(accepted, artifact, methodology, today)
      if (artifact === undefined || lapse === undefined) continue
      const key = [artifact.file.path, artifact.pointer, lapse.latest ?? lapse.reason].join('\0')
      const known = lapses.get(key)
      if (known === undefined) lapses.set(key, { artifact, lapse, risks: [accepted.id] })
      else known.risks.push(accepted.id)
    }
    for (const { artifact, lapse, risks } of lapses.values()) {
      const { expires, revoked_on: revoked } = artifact.data
      const names = nameList(risks)
      const what = {
        expired: `expired on ${expires} and ${names} ${risks.length === 1 ? 'is' : 'are'} accepted by nobody since`,
        revoked: `was revoked on ${revoked} and ${names} ${risks.length === 1 ? 'is' : 'are'} accepted by nobody since`,
        'too-long': `accepts ${names} until ${expires}, later than ${lapse.latest}, the longest that the band allows`,
      }[lapse.reason]
      const help =
        lapse.reason === 'too-long'
          ? `End the acceptance on ${lapse.latest} or before.`
          : 'Record a new acceptance, or treat the risk.'
      report({
        artifact,
        pointer: lapse.pointer,
        subject: lapse.latest ?? lapse.reason,
        message: `${artifact.id} ${what}`,
        help,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Expired yesterday',
        files: repository('expires: "2026-06-29"\n'),
        at: ['risk-acceptances/RAC-001.yaml:8'],
      },
      {
        title: 'Revoked',
        files: repository('expires: "2026-12-31"\nrevoked_on: "2026-05-04"\n'),
        at: ['risk-acceptances/RAC-001.yaml:9'],
      },
      {
        title: 'Longer than the twelve months of the band',
        files: repository('expires: "2027-06-30"\n'),
        at: ['risk-acceptances/RAC-001.yaml:8'],
      },
    ],
    good: [
      { title: 'The last day counts', files: repository('expires: "2026-06-30"\n') },
      {
        title: 'Expired, but the residual risk is low and needs no acceptance',
        files: {
          ...repository('expires: "2026-06-01"\n'),
          'risks/RISK-001.yaml': medium.replace('residual: { likelihood: 2', 'residual: { likelihood: 1'),
        },
      },
    ],
  },
})
