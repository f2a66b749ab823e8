/** Rule config/edition-not-declared: isms.yaml says which standard and amendment the ISMS follows. */
import { isFaulty } from '../../model/artifact.ts'
import { defineRule } from '../define.ts'

/** `Amd 1:2024`, alone or behind the name of the standard. */
const amendment = /\bAmd\.?\s*1:2024\b/i
const currentEdition = /\b27001:2022\b/

export const rule = defineRule({
  id: 'config/edition-not-declared',
  summary: 'The configuration does not state the edition of the standard and its amendment',
  why: 'Clauses, control ids and the duty to consider climate change depend on the edition; an ISMS that does not name it cannot be held against it.',
  fires:
    'Fires once when standard is absent, blank or without a year, or when amendments does not list "Amd 1:2024". ' +
    'Silent when both are given, whatever else the list holds, when "Amd 1:2024" is part of the name of the standard, and for the amendments of ' +
    'another edition, which config/edition-unsupported reports.',
  fix: 'State the edition and its amendment: standard: ISO/IEC 27001:2022 and amendments: ["Amd 1:2024"].',
  severity: 'error',
  grade: 'none',
  needs: ['files'],
  clauses: ['4.4'],
  phase: 'implementing',
  check({ repo, report }) {
    const artifact = repo.configArtifact
    if (artifact === undefined) return
    const { amendments } = artifact.data
    const standard = artifact.data.standard ?? ''
    const listed =
      isFaulty(artifact, '/amendments') || [standard, ...(amendments ?? [])].some((text) => amendment.test(text))
    if (!/:\s*\d{4}/.test(standard) && !isFaulty(artifact, '/standard')) {
      const what = standard.trim() === '' ? 'names no standard' : `names "${standard}" without an edition`
      report({
        artifact,
        pointer: '/standard',
        message: `isms.yaml ${what}${listed ? '' : ' and does not list Amd 1:2024'}`,
      })
    } else if (!listed && currentEdition.test(standard)) {
      report({
        artifact,
        pointer: '/amendments',
        message: 'isms.yaml does not list Amd 1:2024 among the amendments',
        help: 'Add amendments: ["Amd 1:2024"]; the amendment on climate action is in force.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'neither is given',
        files: { 'isms.yaml': 'format: 1\norganization: Example Ltd\n' },
        at: ['isms.yaml:1'],
      },
      {
        title: 'a standard without a year',
        files: {
          'isms.yaml': 'format: 1\norganization: Example Ltd\nstandard: ISO 27001\namendments: ["Amd 1:2024"]\n',
        },
        at: ['isms.yaml:3'],
      },
      {
        title: 'another entry stands where the amendment belongs',
        files: {
          'isms.yaml': 'organization: Example Ltd\nstandard: ISO/IEC 27001:2022\namendments:\n  - Cor 1:2023\n',
        },
        at: ['isms.yaml:4'],
      },
    ],
    good: [
      {
        title: 'the list holds more than the amendment',
        files: {
          'isms.yaml':
            'organization: Example Ltd\nstandard: ISO/IEC 27001:2022\namendments: ["Cor 1:2023", "Amd 1:2024"]\n',
        },
      },
      {
        title: 'another edition has no such amendment',
        files: { 'isms.yaml': 'organization: Example Ltd\nstandard: ISO/IEC 27001:2013\n' },
      },
    ],
  },
})
