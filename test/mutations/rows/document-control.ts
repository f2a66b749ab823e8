/** Slips in the control of documents and records. */
import { type Mutation, slip } from '../mutation.ts'

const policy = 'policies/POL-003-access-control.md'
const incidents = 'incidents.yaml'

export const documentControlMutations: readonly Mutation[] = [
  slip('document/mandatory-not-approved', 'audit-programmes/APR-2026.yaml', 'status: approved', 'status: in-review'),
  slip('document/changed-since-approval', policy, '## Identities', 'One more rule.\n\n## Identities', {
    line: 'digest:',
    unapproved: true,
  }),
  slip('document/cites-superseded', 'soa.yaml', 'methodology_version: "', 'methodology_version: "0.'),
  slip('document/retention-missing', 'isms.yaml', '  incident: P60M\n', '', { line: 'retention:' }),
  slip(
    'document/external-not-registered',
    'legal-requirements.yaml',
    'source: Regulation (EU) 2016/679',
    'source: Regulation (EU) 2016/680',
  ),
  slip('document/classification-unknown', policy, 'classification: internal', 'classification: secret'),
  slip('document/contains-secret', 'evidence/EVD-001.yaml', 'method: git', 'method: git with password=Tr0ub4dor3'),
  slip(
    'document/machine-written-unconfirmed',
    policy,
    'level: topic',
    'level: topic\nprovenance: { authored_by: ai }',
    {
      line: 'provenance:',
    },
  ),
  slip(
    'document/machine-written-decision',
    'exceptions/EXC-001.yaml',
    'status: approved',
    'status: approved\nprovenance: { authored_by: ai }',
    { line: 'provenance:' },
  ),
  slip('document/dated-in-future', incidents, 'resolved_on: "2025-03-26"', 'resolved_on: "2026-07-26"'),
]
