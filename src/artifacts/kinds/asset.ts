/** Kind `asset`: something of value that the ISMS protects (A.5.9). */
import { defineKind } from '../define.ts'
import { activeOrRetired, artifactSchema, envelope } from '../envelope.ts'
import { bool, date, group, integer, opt, ref, refs, text } from '../fields.ts'

const rating = (what: string) => opt(integer(what, { minimum: 1 }))

export const asset = defineKind({
  kind: 'asset',
  title: 'Asset',
  plural: 'Assets',
  summary: 'Information, a system, a service, a site or people that the ISMS protects.',
  location: 'assets',
  format: 'yaml',
  prefix: 'AST',
  clauses: ['8.1'],
  columns: [
    { title: 'Id', field: '/id' },
    { title: 'Asset', field: '/title', width: 3 },
    { title: 'Type', field: '/type' },
    { title: 'Owner', field: '/owner', width: 2 },
    { title: 'Classification', field: '/classification' },
    { title: 'C', field: '/criticality/c' },
    { title: 'I', field: '/criticality/i' },
    { title: 'A', field: '/criticality/a' },
    { title: 'Location', field: '/location', width: 2 },
    { title: 'In scope', field: '/in_scope' },
    { title: 'Reviewed on', field: '/reviewed_on' },
  ],
  schema: artifactSchema({
    ...envelope('AST-001'),
    type: opt(
      text(
        'What it is: information, software, hardware, service, people, site, source-code, cloud, or a type of assets.types in isms.yaml.',
        {
          examples: ['information', 'software', 'hardware', 'service', 'people', 'site', 'source-code', 'cloud'],
        },
      ),
    ),
    classification: opt(text('Level of classification.levels in isms.yaml.', { examples: ['confidential'] })),
    criticality: opt(
      group(
        {
          c: rating('Need for confidentiality.'),
          i: rating('Need for integrity.'),
          a: rating('Need for availability.'),
        },
        'Need for protection, from 1 upwards.',
      ),
    ),
    location: opt(text('Where it is.')),
    in_scope: bool('True when it lies inside the scope of the ISMS.'),
    depends_on: opt(refs(['asset', 'supplier'], 'What it needs to work.', 'depends on', 'needed by')),
    supplier: opt(ref('supplier', 'Supplier that provides or runs it.', 'provided by', 'provides')),
    personal_data: opt(bool('True when it holds personal data.')),
    reviewed_on: opt(date('Day on which the entry was last confirmed.')),
    status: activeOrRetired,
  }),
  example: `id: AST-001
title: Customer database of the reporting platform
type: information
owner: PER-004
classification: confidential
criticality: { c: 3, i: 3, a: 2 }
location: Cloud region eu-west
in_scope: true
depends_on: [AST-002]
supplier: SUP-001
personal_data: true
reviewed_on: "2026-02-20"
`,
})
