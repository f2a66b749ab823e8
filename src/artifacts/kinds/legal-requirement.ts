/** Kind `legal-requirement`: a duty from law, regulation, contract or standard, and what meets it (A.5.31). */
import { defineKind } from '../define.ts'
import { activeOrRetired, artifactSchema, envelope } from '../envelope.ts'
import { date, oneOf, opt, refs, text } from '../fields.ts'
import { timeSpan } from '../shapes.ts'

export const legalRequirement = defineKind({
  kind: 'legal-requirement',
  title: 'Legal requirement',
  plural: 'Legal requirements',
  summary: 'A duty from law, regulation, contract or standard, what it applies to and what meets it.',
  location: 'legal-requirements',
  format: 'yaml',
  prefix: 'LEG',
  clauses: ['4.2', '8.1'],
  columns: [
    { title: 'Id', field: '/id' },
    { title: 'Requirement', field: '/title', width: 3 },
    { title: 'Type', field: '/type' },
    { title: 'Jurisdiction', field: '/jurisdiction' },
    { title: 'Source', field: '/source', width: 2 },
    { title: 'Summary', field: '/summary', width: 4 },
    { title: 'Met by', field: '/met_by', width: 2 },
    { title: 'Owner', field: '/owner', width: 2 },
    { title: 'Reviewed on', field: '/reviewed_on' },
  ],
  schema: artifactSchema({
    ...envelope('LEG-001'),
    type: oneOf('Where the duty comes from.', {
      law: 'A law.',
      regulation: 'A regulation or decree.',
      contract: 'A contract.',
      standard: 'A standard we bound ourselves to.',
      licence: 'A licence.',
    }),
    jurisdiction: opt(text('Where it holds.')),
    source: text('Where the text is: a path, or the id or title of an entry of documents.external.'),
    summary: text('What it asks of us, in our own words.'),
    applies_to: opt(refs(['asset', 'process', 'supplier'], 'What it applies to.', 'applies to', 'subject to')),
    met_by: opt(refs(['control', 'procedure'], 'What meets it.', 'met by', 'meets')),
    notification_deadline: opt(timeSpan('Time in which an incident must be reported.')),
    reviewed_on: opt(date('Day on which it was last looked at.')),
    status: activeOrRetired,
  }),
  example: `id: LEG-001
title: Notice of personal data breaches to the authority
type: law
jurisdiction: European Union
source: GDPR
summary: A breach that puts people at risk is reported to the authority within three days.
applies_to: [AST-001]
met_by: [PRC-004]
notification_deadline: P3D
owner: ROL-007
reviewed_on: "2026-01-20"
`,
})
