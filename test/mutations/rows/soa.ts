/** Slips in the statement of applicability. */
import { type Mutation, omission, slip } from '../mutation.ts'

const soa = 'soa.yaml'
const secondEntry =
  '  - { control_id: A.8.33, applicable: "yes", justification: Data of customers is used in some tests, drivers: [{ type: risk, ref: RISK-013 }], status: implemented, controls: [CTL-045], documents: [PRC-005], owner: PER-005 }'
const excluded = 'control_id: A.7.6'

export const soaMutations: readonly Mutation[] = [
  slip('soa/control-duplicated', soa, 'entries:', `entries:\n${secondEntry}`, { line: 'control_id: A.8.33\n' }),
  omission('soa/unversioned', soa, 'version: "3.0"\n', 'id: SOA'),
  slip('soa/not-approved', soa, 'status: approved', 'status: in-review'),
  omission('soa/exclusion-without-reason', soa, '    exclusion_ground: location-absent\n', 'control_id: A.7.6', {
    after: excluded,
  }),
  slip('soa/exclusion-reason-boilerplate', soa, 'justification: >-', 'justification: Not applicable\n    x-was: >-', {
    after: excluded,
  }),
  slip('soa/inclusion-reason-boilerplate', soa, 'justification: >-', 'justification: Best practice\n    x-was: >-', {
    after: 'control_id: A.8.34',
  }),
  slip('soa/inclusion-without-reason', soa, 'justification: >-', 'x-justification: >-', {
    after: 'control_id: A.8.34',
    line: 'control_id: A.8.34',
  }),
  slip('soa/inclusion-without-driver', soa, 'drivers:', 'x-drivers:', {
    after: 'control_id: A.8.34',
    line: 'control_id: A.8.34',
  }),
  omission('soa/status-missing', soa, '    status: implemented\n', 'control_id: A.8.34', {
    after: 'control_id: A.8.34',
  }),
  slip('soa/control-missing', soa, 'control_id: A.8.34', 'control_id: CTL-044', { line: 'id: SOA' }),
  slip('soa/custom-control-not-listed', soa, 'control_id: CTL-046', 'control_id: CTL-045', {
    at: 'controls/CTL-046.yaml',
    line: 'id: CTL-046',
  }),
  slip(
    'soa/excluded-control-in-use',
    'controls/CTL-001.yaml',
    'annex_a: [A.5.1, A.5.4]',
    'annex_a: [A.5.1, A.5.4, A.7.6]',
    { at: soa, line: 'applicable:', lineAfter: excluded },
  ),
  slip('soa/exclusion-contradicted', 'suppliers.yaml', 'category: cloud', 'category: outsourced-dev', {
    at: soa,
    line: 'applicable:',
    lineAfter: 'control_id: A.8.30',
  }),
  slip(
    'soa/necessary-control-excluded',
    'risks/RISK-001.yaml',
    'controls: [CTL-043, ',
    'controls: [A.8.30, CTL-043, ',
    { at: soa, line: 'applicable:', lineAfter: 'control_id: A.8.30' },
  ),
  slip('soa/planned-without-action', soa, 'status: implemented', 'status: partial', { after: 'control_id: A.8.33' }),
  slip('soa/status-overstated', soa, 'status: planned', 'status: implemented', { after: 'control_id: A.8.11' }),
  omission('soa/implemented-without-control', soa, '    controls: [CTL-045]\n', 'control_id: A.8.33', {
    after: 'control_id: A.8.33',
    and: [
      { path: 'controls/CTL-045.yaml', find: ', A.8.33]', put: ']' },
      { path: soa, find: '    evidence: [EVD-050, EVD-051, EVD-069]\n', after: 'control_id: A.8.33', put: '' },
    ],
  }),
]
