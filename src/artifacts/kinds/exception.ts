/** Kind `exception`: a permitted departure from a rule of the check or from a policy, control or role (clause 8.1). */
import { defineKind } from '../define.ts'
import { artifactSchema, envelope } from '../envelope.ts'
import { date, group, integer, list, oneOf, opt, ref, text } from '../fields.ts'
import { oneOrMoreRefs } from '../shapes.ts'

export const exception = defineKind({
  kind: 'exception',
  title: 'Exception',
  plural: 'Exceptions',
  summary: 'A permitted departure with reason, risk, compensation, approver and end.',
  location: 'exceptions',
  format: 'yaml',
  prefix: 'EXC',
  clauses: ['8.1'],
  columns: [
    { title: 'Id', field: '/id' },
    { title: 'Exception', field: '/title', width: 4 },
    { title: 'From', field: '/from' },
    { title: 'Risk', field: '/risk' },
    { title: 'Status', field: '/status' },
    { title: 'Approved by', field: '/approved_by', width: 2 },
    { title: 'Expires', field: '/expires' },
    { title: 'Renewals', field: '/renewals' },
  ],
  schema: artifactSchema({
    ...envelope('EXC-001'),
    covers: opt(
      list(
        group({
          rule: text('Rule id.', { examples: ['role/conflicting-duties'] }),
          artifact: opt(ref('any', 'Artifact whose finding is covered.', 'excuses', 'excused by')),
          pointer: opt(
            text('Place inside the artifact (JSON pointer; a list entry by index or by its id).', {
              examples: ['/entries/A.8.5'],
            }),
          ),
        }),
        'Findings of the check that it covers.',
      ),
    ),
    from: opt(
      oneOrMoreRefs(
        ['policy', 'control', 'role'],
        'Policy, control or role that it departs from.',
        'departs from',
        'departed from by',
      ),
    ),
    reason: text('Why the departure is needed.'),
    risk: opt(ref('risk', 'Risk that it brings.', 'brings risk', 'raised by exception')),
    compensating: opt(text('What reduces the risk meanwhile.')),
    requested_by: ref(['person', 'role'], 'Who asked for it.', 'requested by', 'requested'),
    // Text is let through: an approver outside the person register is the matter of approval/approver-not-registered.
    approved_by: opt(ref('person', 'Who approved it.', 'approved by', 'approved', { free: true })),
    approved_on: opt(date('Day of the approval.')),
    expires: date('Last day on which it holds.'),
    renewals: opt(integer('How often it was renewed.', { minimum: 0 })),
    status: oneOf('Where it stands.', {
      requested: 'Asked for.',
      approved: 'In force.',
      rejected: 'Refused.',
      expired: 'Ended by date.',
      closed: 'Ended because it is no longer needed.',
    }),
  }),
  example: `id: EXC-001
title: Shared account on the label printer server
from: [POL-003]
covers:
  - { rule: role/conflicting-duties, artifact: ROL-005 }
reason: The software knows one account only; the replacement arrives in autumn.
risk: RISK-005
compensating: The server stands in its own network, and logins are reviewed weekly.
requested_by: PER-004
approved_by: PER-001
approved_on: "2026-02-10"
expires: "2026-10-31"
renewals: 0
status: approved
`,
})
