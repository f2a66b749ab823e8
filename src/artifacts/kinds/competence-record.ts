/** Kind `competence-record`: proof that a person can do what a role asks for, or the gap and how it closes (clause 7.2). */
import { defineKind } from '../define.ts'
import { activeOrRetired, artifactSchema, recordEnvelope } from '../envelope.ts'
import { date, group, list, oneOf, opt, ref, text } from '../fields.ts'
import { actionStatus, evidenceRefs, requiredWhenPresent } from '../shapes.ts'

const schema = artifactSchema({
  ...recordEnvelope('CMP-001'),
  person: ref('person', 'Person concerned.', 'of', 'has competence'),
  role: ref('role', 'Role concerned.', 'for role', 'competence proved by'),
  basis: opt(
    oneOf('What the competence rests on.', {
      education: 'A degree or schooling.',
      training: 'A course.',
      experience: 'Work done.',
      certificate: 'A personal certificate.',
    }),
  ),
  proves: opt(
    list(text('An item of required_competence; for auditors also `auditing` and `standard`.'), 'What is proved.'),
  ),
  evidence: opt(evidenceRefs('Proof.')),
  valid_until: opt(date('Last day on which the proof counts.')),
  gap: opt(text('What is still missing.')),
  action: opt(
    group(
      {
        what: opt(text('What closes the gap.')),
        due: opt(date('By when.')),
        status: opt(actionStatus),
        evidence: opt(evidenceRefs('Proof that it is done.')),
      },
      'How the gap closes.',
    ),
  ),
  status: activeOrRetired,
})

export const competenceRecord = defineKind({
  kind: 'competence-record',
  title: 'Competence record',
  plural: 'Competence records',
  summary: 'Proof that a person can do what a role asks for, or the gap and the action that closes it.',
  location: 'competence-records',
  format: 'yaml',
  prefix: 'CMP',
  clauses: ['7.2'],
  columns: [
    { title: 'Id', field: '/id' },
    { title: 'Person', field: '/person', width: 2 },
    { title: 'Role', field: '/role', width: 2 },
    { title: 'Basis', field: '/basis' },
    { title: 'Proves', field: '/proves', width: 3 },
    { title: 'Valid until', field: '/valid_until' },
    { title: 'Gap', field: '/gap', width: 3 },
  ],
  schema: requiredWhenPresent(schema, 'evidence', ['basis']),
  example: `id: CMP-001
person: PER-001
role: ROL-002
basis: certificate
proves: [ISMS implementation]
evidence: [EVD-021]
valid_until: "2028-06-30"
gap: Has not yet led a risk workshop
action: { what: Lead the workshop of the next assessment with a coach, due: "2026-09-30", status: planned }
`,
})
