/** Kind `certificate`: a certificate of the ISMS with its scope, dates and life (scheme of the certification body). */
import { defineKind } from '../define.ts'
import { artifactSchema, envelope } from '../envelope.ts'
import { date, group, list, oneOf, opt, ref, refs, text, version } from '../fields.ts'
import { accreditation } from '../shapes.ts'

export const certificate = defineKind({
  kind: 'certificate',
  title: 'Certificate',
  plural: 'Certificates',
  summary: 'A certificate of the ISMS: who issued it, for what, until when, and what happened to it since.',
  location: 'certificates',
  format: 'yaml',
  prefix: 'CRT',
  clauses: ['4.3'],
  columns: [
    { title: 'Id', field: '/id' },
    { title: 'Number', field: '/number', width: 2 },
    { title: 'Certification body', field: '/cb', width: 2 },
    { title: 'Standard', field: '/standard' },
    { title: 'Scope', field: '/scope_text', width: 4 },
    { title: 'Decided on', field: '/decision_date' },
    { title: 'Expires', field: '/expires' },
    { title: 'Status', field: '/status' },
  ],
  schema: artifactSchema({
    ...envelope('CRT-001'),
    cb: text('Certification body.'),
    accreditation: opt(accreditation),
    number: text('Number of the certificate.'),
    standard: text('Standard and edition on the certificate.'),
    scope_text: text('Scope on the certificate, word for word.'),
    soa: group(
      { version: version('Version of the statement of applicability.'), date: date('Its date.') },
      'Statement of applicability that the certificate cites.',
    ),
    sites: opt(
      refs('asset', 'Sites on the certificate, by asset id or name.', 'certifies site', 'certified by', { free: true }),
    ),
    decision_date: date('Day of the decision.'),
    issued: date('Day of issue.'),
    expires: date('Last day of validity.'),
    status: oneOf('Where it stands.', {
      certified: 'In force.',
      suspended: 'Suspended.',
      withdrawn: 'Withdrawn.',
      expired: 'Ended by date.',
      'scope-reduced': 'In force for less than before.',
    }),
    events: list(
      group({
        on: opt(date('Day.')),
        event: opt(
          text('What happened.', {
            examples: [
              'certified',
              'surveillance',
              'suspended',
              'restored',
              'scope-reduced',
              'withdrawn',
              'recertified',
              'transferred',
              'to-lapse',
            ],
          }),
        ),
        ref: opt(
          ref(['audit', 'evidence', 'finding', 'change'], 'Audit or paper behind it.', 'recorded in', 'records', {
            free: true,
          }),
        ),
      }),
      'What happened to it.',
    ),
    claims: opt(
      list(
        group({
          where: opt(text('Where the certificate or mark is shown.')),
          from: opt(date('First day.')),
          until: opt(date('Last day; absent while it is shown.')),
        }),
        'Where we claim to be certified.',
      ),
    ),
    notices: opt(
      list(
        group({ on: opt(date('Day.')), about: opt(text('What the certification body was told.')) }),
        'Notices of change to the certification body.',
      ),
    ),
  }),
  example: `id: CRT-001
title: Certificate of the reporting platform
owner: ROL-002
cb: Meridian Certification
accreditation: { body: Dutch Accreditation Council, number: C 900, checked_on: "2026-01-15" }
number: IS-2025-0417
standard: ISO/IEC 27001:2022
scope_text: Development, operation and support of the Northwind reporting platform.
soa: { version: "1.0", date: "2025-09-01" }
decision_date: "2025-11-20"
issued: "2025-11-24"
expires: "2028-11-19"
status: certified
events:
  - { on: "2025-11-20", event: certified, ref: AUD-2025-S2 }
claims:
  - { where: Website footer, from: "2025-12-01" }
`,
})
