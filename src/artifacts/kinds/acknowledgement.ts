/** Kind `acknowledgement`: one person has read one version of a policy or procedure (clause 7.3, A.5.1). */
import { defineKind } from '../define.ts'
import { activeOrRetired, artifactSchema, rowEnvelope } from '../envelope.ts'
import { date, oneOf, opt, ref, version } from '../fields.ts'

export const acknowledgement = defineKind({
  kind: 'acknowledgement',
  title: 'Acknowledgement',
  plural: 'Acknowledgements',
  summary:
    'One person acknowledged one version of a policy or procedure. Usually rows of a CSV file beside the document.',
  location: 'acknowledgements',
  format: 'rows',
  prefix: 'ACK',
  derivedId: true,
  clauses: ['7.3'],
  rows: { of: ['policy', 'procedure'], as: 'document', key: ['person', 'on'] },
  columns: [
    { title: 'Document', field: '/document' },
    { title: 'Version', field: '/version' },
    { title: 'Person', field: '/person', width: 2 },
    { title: 'On', field: '/on' },
    { title: 'Via', field: '/via' },
  ],
  schema: artifactSchema({
    ...rowEnvelope(),
    document: ref(['policy', 'procedure'], 'Document that was acknowledged.', 'acknowledges', 'acknowledged in'),
    version: version('Version that was acknowledged.'),
    person: ref('person', 'Person who acknowledged it.', 'by', 'acknowledged'),
    on: date('Day of the acknowledgement.'),
    via: opt(
      oneOf('How it was given.', {
        commit: 'By a commit of the person.',
        form: 'By a form.',
        signature: 'By signing.',
        lms: 'In a learning platform.',
      }),
    ),
    status: activeOrRetired,
  }),
  example: `- document: POL-003
  version: "1.2"
  person: PER-004
  on: "2026-02-16"
  via: form
`,
})
