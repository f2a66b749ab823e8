/** Rule config/interval-too-long: audits, reviews and risk assessments recur at least once a year. */
import { durationDays, isDuration } from '../../model/dates.ts'
import { limitDuration, setting } from '../../model/settings.ts'
import { defineRule } from '../define.ts'

const yearly = ['internal_audit', 'management_review', 'risk_assessment'] as const

export const rule = defineRule({
  id: 'config/interval-too-long',
  summary: 'Internal audit, management review or risk assessment is set to recur less than once a year',
  why: 'The standard leaves the interval open, yet certification bodies expect each of the three within every year of the cycle.',
  fires:
    'Fires once for each of intervals.internal_audit, intervals.management_review and intervals.risk_assessment that is longer than the ceiling. ' +
    'Silent at exactly 12 months (P12M and P1Y are the same) and when the interval is not set.',
  fix: 'Shorten the interval to a year or less, or raise limits.longest_interval and say why beside it.',
  severity: 'warning',
  grade: 'ofi',
  needs: ['files'],
  clauses: ['8.2', '9.2.1', '9.3.1'],
  phase: 'implementing',
  options: { 'limits.longest_interval': 'P12M: the longest interval that is accepted' },
  check({ repo, report }) {
    const artifact = repo.configArtifact
    if (artifact === undefined) return
    const longest = limitDuration(repo, 'longest_interval', 'P12M')
    for (const key of yearly) {
      const set = setting(repo, `intervals.${key}`)
      if (!isDuration(set) || durationDays(set) <= durationDays(longest)) continue
      report({
        artifact,
        pointer: `/intervals/${key}`,
        message: `isms.yaml sets intervals.${key} to ${set}, which is longer than ${longest}`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'audits every two years and reviews every 18 months',
        files: {
          'isms.yaml':
            'organization: Example Ltd\nintervals:\n  internal_audit: P2Y\n  management_review: P18M\n  risk_assessment: P12M\n',
        },
        at: ['isms.yaml:3', 'isms.yaml:4'],
      },
    ],
    good: [
      {
        title: 'exactly a year, and other intervals may be longer',
        files: {
          'isms.yaml':
            'organization: Example Ltd\nintervals: { internal_audit: P1Y, management_review: P12M, document_review: P24M }\n',
        },
      },
      {
        title: 'a higher ceiling is set',
        files: {
          'isms.yaml':
            'organization: Example Ltd\nintervals: { internal_audit: P18M }\nlimits: { longest_interval: P18M }\n',
        },
      },
    ],
  },
})
