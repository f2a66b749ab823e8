/** Rule config/edition-unsupported: the edition named is the one whose clauses and controls are checked. */
import { defineRule } from '../define.ts'

export const rule = defineRule({
  id: 'config/edition-unsupported',
  summary: 'The configuration names an edition of the standard that is not supported',
  why: 'Certificates to the edition of 2013 ended on 31 October 2025, and clauses and controls of another edition are not the ones that are checked here.',
  fires:
    'Fires when standard names a year and it is not ISO/IEC 27001:2022. Silent when it is absent or names no year, which ' +
    'config/edition-not-declared reports, and for words around the name, such as a national prefix. National adoptions with a year of their own ' +
    '(EN ISO/IEC 27001:2023) are written as the international edition that they adopt.',
  fix: 'Set standard to ISO/IEC 27001:2022 and replace control ids of the older edition.',
  severity: 'error',
  grade: 'none',
  needs: ['files'],
  clauses: ['4.4'],
  phase: 'implementing',
  check({ repo, report }) {
    const artifact = repo.configArtifact
    const standard = artifact?.data.standard ?? ''
    if (artifact === undefined || !/:\s*\d{4}/.test(standard) || /\b27001\s*:\s*2022\b/.test(standard)) return
    report({
      artifact,
      pointer: '/standard',
      message: `isms.yaml names "${standard}"; the supported edition is ISO/IEC 27001:2022`,
    })
  },
  examples: {
    bad: [
      {
        title: 'the edition of 2013',
        files: { 'isms.yaml': 'organization: Example Ltd\nstandard: ISO/IEC 27001:2013\namendments: ["Amd 1:2024"]\n' },
        at: ['isms.yaml:2'],
      },
      {
        title: 'another standard',
        files: { 'isms.yaml': 'organization: Example Ltd\nstandard: ISO/IEC 42001:2023\n' },
        at: ['isms.yaml:2'],
      },
    ],
    good: [
      {
        title: 'the edition of 2022',
        files: { 'isms.yaml': 'organization: Example Ltd\nstandard: ISO/IEC 27001:2022\namendments: ["Amd 1:2024"]\n' },
      },
      { title: 'no standard at all is another finding', files: { 'isms.yaml': 'organization: Example Ltd\n' } },
    ],
  },
})
