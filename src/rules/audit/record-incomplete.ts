/** Reports audits that took place and whose record leaves out criteria, scope, dates, method or sample. */
import { auditDays } from '../../analysis/audit-plan.ts'
import { isBlank } from '../../analysis/words.ts'
import { type Artifact, isFaulty } from '../../model/artifact.ts'
import { defineRule } from '../define.ts'
import { audit, path } from './_example-texts.ts'

/** Whether a field is missing, and what a message calls it. */
const required: Readonly<
  Record<string, { readonly what: string; readonly missing: (audit: Artifact<'audit'>) => boolean }>
> = {
  criteria: { what: 'its criteria', missing: ({ data }) => isBlank(data.criteria) },
  scope: {
    what: 'its scope',
    missing: ({ data }) =>
      [data.scope?.clauses, data.scope?.controls, data.scope?.sites, data.scope?.processes].every(
        (list) => !list?.some((item) => item !== ''),
      ),
  },
  dates: { what: 'its dates', missing: (item) => auditDays(item) === undefined },
  method: { what: 'its method', missing: ({ data }) => data.method === undefined },
  sample: {
    what: 'its sample',
    missing: ({ data }) => data.status !== 'in-progress' && isBlank(data.sample),
  },
}

const complete = 'criteria: ISO/IEC 27001:2022 with Amd 1:2024\nmethod: onsite\n'

export const rule = defineRule({
  id: 'audit/record-incomplete',
  summary: 'The record of an audit leaves out its criteria, scope, dates, method or sample',
  why: 'Without criteria, scope and sample nobody can tell what the result of an audit means, nor repeat it.',
  fires:
    'Fires once per missing field among criteria, scope, dates, method and sample of an audit, internal or external, that is in progress, reported or closed. Silent for sample while the audit is in progress, and for planned audits.',
  fix: 'Complete the audit record.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['9.2.2 a'],
  phase: 'implementing',
  check: ({ repo, report }) => {
    for (const artifact of repo.all('audit')) {
      const status = artifact.data.status
      if (status !== 'in-progress' && status !== 'reported' && status !== 'closed') continue
      for (const [field, { what, missing }] of Object.entries(required)) {
        if (!missing(artifact) || isFaulty(artifact, `/${field}`)) continue
        report({
          artifact,
          pointer: `/${field}`,
          subject: field,
          message: `${artifact.id} is ${status} and does not state ${what}`,
          help: `Fill in ${field}.`,
        })
      }
    }
  },
  examples: {
    bad: [
      {
        title: 'Reported without a sample',
        files: { [path]: audit('internal', 'reported', complete) },
        at: [`${path}:1`],
      },
      {
        title: 'In progress with an empty scope and no criteria',
        files: { [path]: audit('internal', 'in-progress', 'method: remote\n', { scope: '{ clauses: [] }' }) },
        at: [`${path}:1`, `${path}:7`],
      },
    ],
    good: [
      {
        title: 'Complete',
        files: { [path]: audit('internal', 'reported', `${complete}sample: Ten of 96 access changes\n`) },
      },
      { title: 'The sample is still being drawn', files: { [path]: audit('internal', 'in-progress', complete) } },
      { title: 'Planned', files: { [path]: audit('internal', 'planned') } },
    ],
  },
})
