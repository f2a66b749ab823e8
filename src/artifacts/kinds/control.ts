/** Kind `control`: a measure that is or will be in operation, against Annex A or of our own (clause 6.1.3 b). */
import { defineKind } from '../define.ts'
import { artifactSchema, envelope } from '../envelope.ts'
import { date, duration, group, list, oneOf, opt, ref, refs, text } from '../fields.ts'

export const control = defineKind({
  kind: 'control',
  title: 'Control',
  plural: 'Controls',
  summary: 'A measure as it is run here: what it does, who carries it, which documents rule it and what proves it.',
  location: 'controls',
  format: 'yaml',
  prefix: 'CTL',
  clauses: ['6.1.3', '8.1'],
  columns: [
    { title: 'Id', field: '/id' },
    { title: 'Control', field: '/title', width: 3 },
    { title: 'Annex A', field: '/annex_a', width: 2 },
    { title: 'Type', field: '/type' },
    { title: 'Owner', field: '/owner', width: 2 },
    { title: 'Responsibility', field: '/responsibility' },
    { title: 'Status', field: '/status' },
    { title: 'Implemented on', field: '/implemented_on' },
  ],
  schema: artifactSchema({
    ...envelope('CTL-001'),
    annex_a: refs(
      'annex-a',
      'Annex A controls that it fulfils; empty for a control of our own.',
      'fulfils',
      'fulfilled by',
    ),
    description: text('How the measure works here.'),
    type: opt(
      oneOf('What kind of measure it is.', {
        policy: 'A rule.',
        process: 'Something people do again and again.',
        technical: 'Something systems do.',
        physical: 'Something in the building.',
      }),
    ),
    status: oneOf('Where the control stands.', {
      planned: 'Decided, not begun.',
      partial: 'In operation in part.',
      implemented: 'In operation.',
      retired: 'No longer used.',
    }),
    implemented_on: opt(date('Day on which it went into operation.')),
    responsibility: oneOf('Who carries it.', {
      own: 'We alone.',
      shared: 'A supplier and we.',
      inherited: 'A supplier for us.',
    }),
    supplier: opt(ref('supplier', 'Supplier that carries it or a part of it.', 'carried by', 'carries')),
    responsibility_split: opt(text('Which part is ours and which is theirs.')),
    documents: opt(refs(['policy', 'procedure'], 'Documents that rule it.', 'ruled by', 'rules')),
    frequency: opt(duration('How often it is carried out, if it recurs.')),
    evidence_requirements: opt(
      list(
        group({
          what: text('What is collected.'),
          freshness: duration('How long a piece stays fresh.'),
          method: opt(
            oneOf('How it is collected.', {
              manual: 'By hand.',
              export: 'Exported from a system.',
              api: 'Fetched through an interface.',
              git: 'It is in git.',
            }),
          ),
        }),
        'What proves that it operates.',
      ),
    ),
    risks: opt(refs('risk', 'Risks it treats; derived from the risks when left out.', 'treats', 'treated by')),
    effectiveness: opt(
      group(
        {
          metric: opt(ref('metric', 'Metric that shows whether it works.', 'measured by', 'measures')),
          last_result: opt(text('Last result in words.')),
        },
        'Whether it works.',
      ),
    ),
  }),
  example: `id: CTL-001
title: Disk encryption on laptops
annex_a: [A.8.1, A.8.24]
description: Every laptop is encrypted by the device management before it is handed out, and checked daily.
type: technical
owner: PER-004
status: implemented
implemented_on: "2025-09-01"
responsibility: own
documents: [POL-003]
evidence_requirements:
  - { what: List of laptops with encryption state, freshness: P3M, method: export }
effectiveness: { metric: KPI-001, last_result: All laptops encrypted since January }
`,
})
