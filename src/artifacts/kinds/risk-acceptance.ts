/** Kind `risk-acceptance`: named people accept the residual level of risks for a time (clauses 6.1.3 f and 8.3). */
import { defineKind } from '../define.ts'
import { activeOrRetired, artifactSchema, recordEnvelope } from '../envelope.ts'
import { date, opt, ref, refs, text } from '../fields.ts'
import { scoreAtAcceptance } from '../shapes.ts'

export const riskAcceptance = defineKind({
  kind: 'risk-acceptance',
  title: 'Risk acceptance',
  plural: 'Risk acceptances',
  summary: 'People with authority accept the residual level of one or more risks, with a reason and an end.',
  location: 'risk-acceptances',
  format: 'yaml',
  prefix: 'RAC',
  clauses: ['6.1.3', '8.3'],
  columns: [
    { title: 'Id', field: '/id' },
    { title: 'Risks', field: '/risks', width: 2 },
    { title: 'Level', field: '/residual_at_acceptance/level' },
    { title: 'By', field: '/by', width: 2 },
    { title: 'Role', field: '/role' },
    { title: 'On', field: '/on' },
    { title: 'Expires', field: '/expires' },
    { title: 'Justification', field: '/justification', width: 4 },
  ],
  schema: artifactSchema({
    ...recordEnvelope('RAC-001'),
    risks: refs('risk', 'Risks that are accepted.', 'accepts', 'accepted by', { minItems: 1 }),
    residual_at_acceptance: scoreAtAcceptance,
    // Text is let through: a signer outside the person register is the matter of approval/approver-not-registered.
    by: refs('person', 'Who accepted.', 'signed by', 'signed', { free: true, minItems: 1 }),
    role: ref('role', 'Role in which they accepted.', 'accepted in role', 'accepts by'),
    on: date('Day of the acceptance.'),
    expires: date('Last day of the acceptance.'),
    justification: text('Why the risk is accepted.'),
    conditions: opt(text('What must hold while the acceptance runs.')),
    revoked_on: opt(date('Day on which the acceptance was withdrawn.')),
    status: activeOrRetired,
  }),
  example: `id: RAC-001
risks: [RISK-002]
residual_at_acceptance: { likelihood: 2, impact: 2, level: 4 }
by: [PER-004]
role: ROL-002
on: "2026-03-17"
expires: "2026-12-31"
justification: The second site opens in December and ends the dependence on one line.
conditions: The backup line is tested every month.
`,
})
