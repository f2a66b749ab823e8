/** Kind `opportunity`: a chance to make the ISMS better that planning brought up (clause 6.1.1). */
import { defineKind } from '../define.ts'
import { artifactSchema, envelope } from '../envelope.ts'
import { oneOf, opt, text } from '../fields.ts'
import { oneOrMoreRefs, responsible, workStatus } from '../shapes.ts'

export const opportunity = defineKind({
  kind: 'opportunity',
  title: 'Opportunity',
  plural: 'Opportunities',
  summary: 'A chance that follows from the context, and what is done to take it.',
  location: 'opportunities',
  format: 'yaml',
  prefix: 'OPP',
  clauses: ['6.1.1'],
  columns: [
    { title: 'Id', field: '/id' },
    { title: 'Opportunity', field: '/title', width: 3 },
    { title: 'From', field: '/from' },
    { title: 'Action', field: '/action', width: 4 },
    { title: 'Owner', field: '/owner', width: 2 },
    { title: 'Status', field: '/status' },
  ],
  schema: artifactSchema({
    ...envelope('OPP-001'),
    from: opt(
      oneOrMoreRefs(
        ['context-issue', 'interested-party'],
        'Issue or party it comes from.',
        'arises from',
        'gives rise to',
      ),
    ),
    action: text('What is done to take it.'),
    owner: responsible('Who answers for it.', 'owned by', 'owns'),
    status: oneOf('How far it is.', workStatus),
  }),
  example: `id: OPP-001
title: Win tenders that ask for a certificate
from: [ISS-001]
action: Certify the reporting platform by the end of the year
owner: PER-001
status: in-progress
`,
})
