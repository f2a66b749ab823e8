/** Reports audit programmes in force that leave out how audits are run. */
import { isApproved } from '../../analysis/document-in-force.ts'
import { isBlank } from '../../analysis/words.ts'
import { isFaulty } from '../../model/artifact.ts'
import { defineRule } from '../define.ts'

/** The parts of clause 9.2.2, by field. */
const required = {
  frequency: 'how often audits take place',
  methods: 'how audits are carried out',
  responsibilities: 'who is responsible for what',
  planning_requirements: 'what the plan of an audit must hold',
  reporting: 'how results are reported',
  rationale: 'why these parts are audited at these times',
} as const

const programme = (status: string, ...without: readonly string[]) => ({
  'audit-programmes/APR-2026.yaml': `id: APR-2026
title: Internal audit programme 2026 to 2028
status: ${status}
period: { from: "2026-01-01", to: "2028-12-31" }
slots: [{ when: 2026-Q2, clauses: ["4", "5"] }]
${Object.keys(required)
  .filter((field) => !without.includes(field))
  .map((field) => `${field}: Agreed with the auditor and the sponsor\n`)
  .join('')}`,
})

export const rule = defineRule({
  id: 'audit/programme-incomplete',
  summary: 'The audit programme in force leaves out a part that the standard asks for',
  why: 'The standard lists what a programme includes, and asks for the importance of processes and earlier results to be considered. A list of dates is not a programme.',
  fires:
    'Fires once per missing field among frequency, methods, responsibilities, planning_requirements, reporting and rationale of an approved audit programme. Silent for drafts, and when no programme exists, which document/mandatory-missing reports.',
  fix: 'Complete the programme.',
  severity: 'error',
  grade: 'major',
  needs: ['files'],
  clauses: ['9.2.2'],
  phase: 'implementing',
  check: ({ repo, report }) => {
    for (const artifact of repo.live('audit-programme').filter(isApproved)) {
      for (const [field, what] of Object.entries(required) as [keyof typeof required, string][]) {
        if (!isBlank(artifact.data[field]) || isFaulty(artifact, `/${field}`)) continue
        report({
          artifact,
          pointer: `/${field}`,
          subject: field,
          message: `${artifact.id} does not say ${what}`,
          help: `Fill in ${field} and have the programme approved again.`,
        })
      }
    }
  },
  examples: {
    bad: [
      {
        title: 'No rationale, and nothing on reporting',
        files: programme('approved', 'reporting', 'rationale'),
        at: ['audit-programmes/APR-2026.yaml:1', 'audit-programmes/APR-2026.yaml:1'],
      },
    ],
    good: [
      { title: 'Complete', files: programme('approved') },
      { title: 'A draft', files: programme('draft', 'rationale') },
    ],
  },
})
