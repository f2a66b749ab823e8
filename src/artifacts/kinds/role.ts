/** Kind `role`: responsibilities and authorities, and who holds them over time (clause 5.3). */
import { defineKind } from '../define.ts'
import { activeOrRetired, artifactSchema, envelope } from '../envelope.ts'
import { bool, date, group, list, number, oneOf, opt, ref, refs, text } from '../fields.ts'
import { requiredUnless } from '../shapes.ts'

const schema = artifactSchema({
  ...envelope('ROL-001'),
  key: oneOf('Which role of an ISMS it is.', {
    'executive-sponsor': 'One named member of top management who answers for the ISMS.',
    'isms-manager': 'Runs the ISMS from day to day.',
    'process-owner': 'Answers for an area of controls.',
    'internal-auditor': 'Audits the ISMS and is independent of it.',
    'risk-owner': 'Answers for risks.',
    'asset-owner': 'Answers for assets.',
    dpo: 'Data protection officer.',
    'incident-lead': 'Leads the response to incidents.',
    'all-employees': 'Everyone who works in the scope.',
    custom: 'A role of our own.',
  }),
  responsibilities: list(text('One responsibility.'), 'What the holder does.'),
  authorities: list(
    text('A document kind, `risk`, `risk:<band>` or `exception`.', { examples: ['policy', 'risk:high', 'exception'] }),
    'What the holder may approve.',
  ),
  reports_to: opt(ref('role', 'Role above.', 'reports to', 'is reported to by')),
  top_management: opt(bool('True for a role of top management.')),
  allocation: opt(number('Share of working time for the role, in percent.', { minimum: 0, maximum: 100 })),
  assignments: opt(
    list(
      group({
        person: ref('person', 'Holder.', 'held by', 'holds'),
        from: date('First day.'),
        to: opt(date('Last day; absent while the assignment runs.')),
        deputy: opt(ref('person', 'Stands in for the holder.', 'deputized by', 'deputizes in')),
        job_description: opt(
          ref(
            'evidence',
            'Job description or contract that names the duty: an id, path or place.',
            'described in',
            'describes',
            { free: true },
          ),
        ),
      }),
      'Who held the role when.',
    ),
  ),
  required_competence: opt(list(text('One item.'), 'What a holder must know or be able to do.')),
  incompatible_with: opt(
    refs('role', 'Roles that the same person must not hold.', 'incompatible with', 'incompatible with'),
  ),
  control_areas: opt(refs('annex-a', 'Annex A controls that the role answers for.', 'answers for', 'answered for by')),
  status: activeOrRetired,
})

export const role = defineKind({
  kind: 'role',
  title: 'Role',
  plural: 'Roles',
  summary: 'Responsibilities and authorities in the ISMS, and who holds them from when to when.',
  location: 'roles',
  format: 'yaml',
  prefix: 'ROL',
  clauses: ['5.3', '7.2'],
  columns: [
    { title: 'Id', field: '/id' },
    { title: 'Role', field: '/title', width: 3 },
    { title: 'Key', field: '/key' },
    { title: 'Holders', field: '/assignments', width: 3 },
    { title: 'Reports to', field: '/reports_to' },
    { title: 'Authorities', field: '/authorities', width: 3 },
  ],
  schema: requiredUnless(schema, 'top_management', true, ['reports_to']),
  example: `id: ROL-002
title: ISMS manager
key: isms-manager
responsibilities:
  - Keeps the registers and plans reviews and audits
  - Reports the state of the ISMS to the sponsor every month
authorities: [procedure, "risk:low"]
reports_to: ROL-001
allocation: 40
required_competence: [ISMS implementation, risk assessment]
incompatible_with: [ROL-003]
assignments:
  - { person: PER-001, from: "2025-01-01", deputy: PER-002, job_description: EVD-020 }
`,
})
