/** Reports findings that leave out what makes them a finding: grade, requirement, statement, evidence, day and name. */
import { isBlank } from '../../analysis/words.ts'
import { isFaulty } from '../../model/artifact.ts'
import { defineRule } from '../define.ts'

/** The fields by name, and what a message calls them. */
const required = {
  grade: 'a grade',
  requirement: 'the requirement that is not met',
  statement: 'a statement of what is wrong',
  objective_evidence: 'objective evidence',
  raised_on: 'the day on which it was raised',
  raised_by: 'the name of who raised it',
} as const

const complete = `id: FND-001
title: Access of two leavers removed late
audit: AUD-2026-01
grade: minor
requirement: A.5.18
statement: Access rights are not always removed when people leave.
objective_evidence: Two of eight leavers kept accounts for five and nine days after their last day.
raised_on: "2026-04-15"
raised_by: Kim Sample
process_owner: ROL-002
status: open
`
const without = (...fields: readonly string[]) =>
  complete
    .split('\n')
    .filter((line) => !fields.some((field) => line.startsWith(`${field}:`)))
    .join('\n')

export const rule = defineRule({
  id: 'finding/incomplete',
  summary: 'A finding lacks its grade, requirement, statement, evidence, day or author',
  why: 'A finding stands on three legs: a requirement, what was seen, and why that does not meet it. Without them it can be neither answered nor defended.',
  fires:
    'Fires once per missing field among grade, requirement, statement, objective_evidence, raised_on and raised_by, whatever the status. Silent for requirement and objective_evidence when the grade is positive.',
  fix: 'Complete the finding.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['10.2', '17021-1 9.4.5'],
  phase: 'implementing',
  check: ({ repo, report }) => {
    for (const artifact of repo.all('finding')) {
      const { data } = artifact
      for (const [field, what] of Object.entries(required) as [keyof typeof required, string][]) {
        if (!isBlank(data[field]) || isFaulty(artifact, `/${field}`)) continue
        if (data.grade === 'positive' && (field === 'requirement' || field === 'objective_evidence')) continue
        report({
          artifact,
          pointer: `/${field}`,
          subject: field,
          message: `${artifact.id} does not state ${what}`,
          help: `Fill in ${field}, from the report of the audit or the notes of who raised it.`,
        })
      }
    }
  },
  examples: {
    bad: [
      {
        title: 'Neither requirement nor author',
        files: { 'findings/FND-001.yaml': without('requirement', 'raised_by') },
        at: ['findings/FND-001.yaml:1', 'findings/FND-001.yaml:1'],
      },
      {
        title: 'The evidence is an empty text',
        files: { 'findings/FND-001.yaml': `${without('objective_evidence')}objective_evidence: " "\n` },
        at: ['findings/FND-001.yaml:11'],
      },
    ],
    good: [
      { title: 'Everything is stated', files: { 'findings/FND-001.yaml': complete } },
      {
        title: 'A strength needs no requirement',
        files: {
          'findings/FND-001.yaml': without('requirement', 'objective_evidence').replace('minor', 'positive'),
        },
      },
    ],
  },
})
