/** Kind `risk-methodology`: how risks are scored, compared, accepted and treated (clauses 6.1.2 and 6.1.3). */
import { defineKind } from '../define.ts'
import { artifactSchema, documentEnvelope } from '../envelope.ts'
import { anything, duration, group, list, mapOf, number, oneOf, opt, ref, text } from '../fields.ts'

const likelihood = list(
  group({
    value: opt(number('Value of the level.')),
    label: opt(text('Name of the level.')),
    definition: opt(text('When the level applies.')),
  }),
  'Likelihood scale, from low to high.',
)

const impact = list(
  group({
    value: opt(number('Value of the level.')),
    label: opt(text('Name of the level.')),
    definitions: opt(
      group(
        {
          financial: opt(text('Money.')),
          legal: opt(text('Law and contracts.')),
          operational: opt(text('Running of the services.')),
          reputation: opt(text('Trust.')),
          people: opt(text('Harm to people.')),
        },
        'When the level applies, per dimension.',
      ),
    ),
  }),
  'Impact scale, from low to high.',
)

const bands = list(
  group({
    id: opt(text('Name by which acceptance and authorities refer to the band.', { examples: ['high'] })),
    label: opt(text('Name shown to readers.')),
    min: opt(number('Lowest level of the band.')),
    max: opt(number('Highest level of the band.')),
    color: opt(text('Colour in the heat map.', { examples: ['#c62828'] })),
  }),
  'Bands of the level, from low to high.',
)

const acceptance = list(
  group({
    band: text('Id of a band.'),
    decision: opt(
      oneOf('What the band allows.', {
        accept: 'The risk owner may accept.',
        'accept-with-approval': 'Acceptance needs the authority.',
        'must-treat': 'The risk must be treated.',
      }),
    ),
    authority: opt(ref('role', 'Role that may accept.', 'gives authority to', 'accepts risks under')),
    max_validity: opt(duration('Longest time an acceptance may run.')),
  }),
  'Acceptance criteria per band.',
)

export const riskMethodology = defineKind({
  kind: 'risk-methodology',
  title: 'Risk methodology',
  plural: 'Risk methodology',
  summary: 'How risks are found, scored, compared, accepted and treated.',
  location: 'risk-methodology',
  format: 'yaml',
  single: true,
  prefix: 'MET',
  document: true,
  clauses: ['6.1.2', '6.1.3'],
  columns: [
    { title: 'Id', field: '/id' },
    { title: 'Title', field: '/title', width: 3 },
    { title: 'Version', field: '/version' },
    { title: 'Status', field: '/status' },
    { title: 'Level function', field: '/level_function' },
    { title: 'Approach', field: '/approach' },
    { title: 'Next review', field: '/next_review' },
  ],
  schema: artifactSchema({
    ...documentEnvelope('MET'),
    likelihood: opt(likelihood),
    impact: opt(impact),
    level_function: opt(
      oneOf('How the level follows from likelihood and impact.', {
        product: 'Likelihood times impact.',
        sum: 'Likelihood plus impact.',
        max: 'The higher of the two.',
        matrix: 'Looked up in the matrix.',
        weighted: 'Likelihood times impact, both weighted.',
      }),
    ),
    matrix: opt(
      list(
        list(anything('Level of the cell.'), 'One row per likelihood, one cell per impact, both from low to high.'),
        'Level per likelihood (rows) and impact (columns).',
      ),
    ),
    weights: opt(mapOf(number('Weight.'), 'Weight per term or dimension, for level function weighted.')),
    bands: opt(bands),
    acceptance: opt(acceptance),
    assess_when: opt(
      group(
        {
          interval: opt(duration('Time between two full assessments.')),
          triggers: opt(list(text('An event.'), 'Events that call for an assessment.')),
        },
        'When risks are assessed.',
      ),
    ),
    approach: opt(
      oneOf('Where the search for risks starts.', {
        asset: 'From assets.',
        scenario: 'From scenarios.',
        process: 'From processes.',
      }),
    ),
    comparable_by: opt(text('What makes repeated assessments give comparable results.')),
    treatment_process: opt(text('How treatment is chosen, planned and approved.')),
  }),
  example: `id: MET
title: Risk method
owner: ROL-002
version: "1.0"
status: draft
classification: internal
likelihood:
  - { value: 1, label: Rare, definition: Less than once in five years }
  - { value: 2, label: Possible, definition: Once in one to five years }
  - { value: 3, label: Likely, definition: Every year }
impact:
  - { value: 1, label: Minor, definitions: { financial: "Below EUR 10,000", operational: Under four hours } }
  - { value: 2, label: Moderate, definitions: { financial: "Up to EUR 100,000", operational: Up to two days } }
  - { value: 3, label: Severe, definitions: { financial: "Above EUR 100,000", operational: Longer than two days } }
level_function: product
bands:
  - { id: low, label: Low, min: 1, max: 2, color: "#2e7d32" }
  - { id: medium, label: Medium, min: 3, max: 4, color: "#f9a825" }
  - { id: high, label: High, min: 6, max: 9, color: "#c62828" }
acceptance:
  - { band: low, decision: accept, authority: ROL-004 }
  - { band: medium, decision: accept-with-approval, authority: ROL-002, max_validity: P12M }
  - { band: high, decision: must-treat, authority: ROL-001 }
assess_when:
  interval: P12M
  triggers: [A new service, A major incident]
approach: scenario
comparable_by: Two people score apart, and reference scenarios are scored again in every round.
treatment_process: The owner chooses an option, names controls, and approves the resulting actions.
`,
})
