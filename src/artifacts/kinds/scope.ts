/** Kind `scope`: what the ISMS covers, where it ends and what crosses its boundary (clause 4.3). */
import { defineKind } from '../define.ts'
import { artifactSchema, documentEnvelope } from '../envelope.ts'
import { bool, group, integer, list, opt, ref, refs, text } from '../fields.ts'
import { textOrList } from '../shapes.ts'

export const scope = defineKind({
  kind: 'scope',
  title: 'Scope',
  plural: 'Scope',
  summary:
    'What the ISMS covers: units, locations, services, processes, information and technology, its interfaces and exclusions.',
  location: 'scope',
  format: 'markdown',
  single: true,
  prefix: 'SCOPE',
  document: true,
  clauses: ['4.3'],
  columns: [
    { title: 'Id', field: '/id' },
    { title: 'Statement', field: '/statement', width: 4 },
    { title: 'Version', field: '/version' },
    { title: 'Status', field: '/status' },
    { title: 'Headcount', field: '/headcount' },
  ],
  schema: artifactSchema({
    ...documentEnvelope('SCOPE'),
    statement: text('The scope in the words meant for the certificate.', { minLength: 1 }),
    organization_units: opt(list(text('A unit.'), 'Units of the organization that belong to the scope.')),
    locations: opt(
      refs(
        'asset',
        'Sites, by asset id or name; "none" with a reason where there is none.',
        'includes location',
        'location in',
        { free: true },
      ),
    ),
    services: opt(refs('asset', 'Services, by asset id or name.', 'includes service', 'service in', { free: true })),
    processes: list(
      text('Name of a process; other artifacts refer to it by this name.'),
      'Processes of the ISMS (clause 4.4).',
    ),
    technology: opt(textOrList('Systems and technology inside the boundary.')),
    information: opt(textOrList('Information inside the boundary.')),
    interfaces: opt(
      list(
        group({
          with: opt(
            ref(
              ['supplier', 'interested-party'],
              'Who is on the other side, by id or name.',
              'has an interface with',
              'interface of',
              { free: true },
            ),
          ),
          what: opt(text('What crosses the boundary.')),
          direction: opt(text('Which way it flows.', { examples: ['inbound', 'outbound', 'both'] })),
        }),
        'Interfaces and dependencies with what lies outside (4.3 c).',
      ),
    ),
    exclusions: opt(
      list(
        group({ what: text('What is left out.'), why: opt(text('Why leaving it out does no harm.')) }),
        'What lies outside the scope on purpose.',
      ),
    ),
    climate: opt(
      group(
        {
          relevant: opt(bool('True when climate change is a relevant issue.')),
          rationale: opt(text('Why it is or is not.')),
          issues: opt(refs('context-issue', 'Context issues that carry it.', 'raises', 'raised by')),
        },
        'Determination on climate change (clause 4.1 with Amendment 1).',
      ),
    ),
    headcount: integer('People who work inside the scope.', { minimum: 0 }),
  }),
  example: `---
id: SCOPE
title: Scope of the ISMS
owner: ROL-002
version: "1.0"
status: draft
classification: internal
statement: Development, operation and support of the Northwind reporting platform.
organization_units: [Engineering, Support]
locations: [AST-010]
services: [Northwind reporting platform]
processes: [Product development, Platform operations, ISMS management]
technology: [Public cloud accounts, Source code platform, Staff laptops]
information: [Customer data, Source code, Personnel files]
interfaces:
  - { with: SUP-001, what: Hosting of all production systems, direction: both }
exclusions:
  - what: Hardware resale
    why: Run by a separate company that shares neither staff nor systems
climate:
  relevant: false
  rationale: Hosting is spread over regions and nobody depends on the office site
headcount: 42
---

# Scope of the ISMS

The ISMS covers everything that touches customer data of the platform.
`,
})
