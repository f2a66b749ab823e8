/** Reports that the newest full risk assessment used an earlier major version of the method. */
import { newestFullAssessment } from '../../analysis/risk-assessments.ts'
import { methodologyInForce } from '../../analysis/risk-methodology.ts'
import { defineRule } from '../define.ts'
import { method } from './_example-texts.ts'

const assessment = (version: string) => `id: RA-2026-01
title: Yearly risk assessment 2026
type: full
date: "2026-03-10"
methodology_version: "${version}"
scope: All processes
participants: [PER-001]
next_due: "2027-03-10"
`

export const rule = defineRule({
  id: 'risk/assessed-with-old-method',
  summary: 'The newest full risk assessment used an earlier method than the one in force',
  why: 'Scores from another scale do not compare with the criteria in force; the levels in the register then mean something else.',
  fires:
    'Fires when the major number of methodology_version of the newest full assessment is below that of the approved methodology. Silent when only the minor number differs, and while no methodology is approved.',
  fix: 'Repeat the assessment with the current method.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files'],
  clauses: ['6.1.2 b'],
  phase: 'stage1',
  check: ({ repo, report }) => {
    const methodology = methodologyInForce(repo)
    const artifact = newestFullAssessment(repo)
    const used = majorOf(artifact?.data.methodology_version)
    const present = majorOf(methodology?.data.version)
    if (
      artifact === undefined ||
      methodology === undefined ||
      used === undefined ||
      present === undefined ||
      used >= present
    )
      return
    report({
      artifact,
      pointer: '/methodology_version',
      message: `${artifact.id} used version ${artifact.data.methodology_version} of the method; version ${methodology.data.version} is in force`,
      related: [{ artifact: methodology, pointer: '/version', message: 'the version in force' }],
    })
  },
  examples: {
    bad: [
      {
        title: 'Version 1.1 used, 2.0 in force',
        files: { 'risk-methodology.yaml': method, 'risk-assessments.yaml': assessment('1.1') },
        at: ['risk-assessments.yaml:5'],
      },
    ],
    good: [
      {
        title: 'A minor difference',
        files: {
          'risk-methodology.yaml': method.replace('"2.0"', '"2.1"'),
          'risk-assessments.yaml': assessment('2.0'),
        },
      },
      {
        title: 'The new version is only a draft',
        files: {
          'risk-methodology.yaml': method.replace('approved', 'draft'),
          'risk-assessments.yaml': assessment('1.1'),
        },
      },
    ],
  },
})

const majorOf = (version: string | undefined): number | undefined => {
  const digits = /^\d+/.exec(version ?? '')
  return digits === null ? undefined : Number(digits[0])
}
