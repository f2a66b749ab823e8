/** Kind `person`: somebody who works in the scope, with the dates that decide what they may sign (A.6.1 to A.6.6). */
import { defineKind } from '../define.ts'
import { activeOrRetired, artifactSchema, recordEnvelope } from '../envelope.ts'
import { bool, date, group, list, oneOf, opt, ref, text } from '../fields.ts'
import { requiredWhen } from '../shapes.ts'

const schema = artifactSchema({
  ...recordEnvelope('PER-001'),
  name: text('Full name.', { minLength: 1 }),
  email: opt(text('E-mail address.', { pattern: '^[^@\\s]+@[^@\\s]+$' })),
  employment: oneOf('Whether the person works here now.', {
    active: 'At work.',
    leave: 'On leave.',
    left: 'No longer here.',
  }),
  joined: date('First day.'),
  left: opt(date('Last day.')),
  unit: opt(text('Unit of the organization.')),
  manager: opt(ref('person', 'Person reported to.', 'reports to', 'manages')),
  type: oneOf('How the person is bound to the organization.', {
    employee: 'Contract of employment.',
    contractor: 'Works like an employee, without such a contract.',
    external: 'Works for another organization, such as an outside auditor.',
  }),
  employer: opt(
    ref('supplier', 'Employer of an external person, by supplier id or name.', 'employed by', 'employs', {
      free: true,
    }),
  ),
  handle: opt(
    text('Handle at the code host, or a team there, for CODEOWNERS.', {
      pattern: '^@[A-Za-z0-9][\\w.-]*(/[\\w.-]+)*$',
      examples: ['@ada-example', '@northwind/engineering'],
    }),
  ),
  git_identities: opt(
    list(
      text('Name and address as in git commits.', { examples: ['Ada Example <ada@example.org>'] }),
      'Identities in git that are this person.',
    ),
  ),
  remote: opt(bool('True for somebody who works away from the sites.')),
  onboarding: opt(
    group(
      {
        screened_on: opt(date('Day on which screening was complete.')),
        screening_not_required: opt(text('Why no screening took place.')),
        terms_signed_on: opt(date('Day on which the terms of employment were signed.')),
        nda_signed_on: opt(date('Day on which the confidentiality agreement was signed.')),
        access_from: opt(date('First day with access; by default the first day.')),
        no_access: opt(bool('True for somebody who never gets access.')),
      },
      'What was done before access was given.',
    ),
  ),
  offboarding: opt(
    group(
      {
        access_removed_on: opt(date('Day on which the last access ended.')),
        assets_returned_on: opt(date('Day on which the last item came back.')),
        nothing_issued: opt(bool('True when there was nothing to return.')),
      },
      'What was done when the person left.',
    ),
  ),
  status: activeOrRetired,
})

export const person = defineKind({
  kind: 'person',
  title: 'Person',
  plural: 'People',
  summary: 'Somebody who works in the scope or signs for it, with the dates of joining and leaving.',
  location: 'people',
  format: 'yaml',
  prefix: 'PER',
  clauses: ['5.3', '7.2'],
  columns: [
    { title: 'Id', field: '/id' },
    { title: 'Name', field: '/name', width: 2 },
    { title: 'Function', field: '/title', width: 2 },
    { title: 'Unit', field: '/unit', width: 2 },
    { title: 'Type', field: '/type' },
    { title: 'Employment', field: '/employment' },
    { title: 'Joined', field: '/joined' },
    { title: 'Left', field: '/left' },
  ],
  schema: requiredWhen(schema, 'employment', ['left'], ['left']),
  example: `id: PER-001
title: Head of engineering
name: Ada Example
email: ada@example.org
employment: active
type: employee
joined: "2021-05-03"
unit: Engineering
git_identities: ["Ada Example <ada@example.org>"]
onboarding:
  screened_on: "2021-04-20"
  terms_signed_on: "2021-04-26"
`,
})
