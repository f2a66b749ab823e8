/** Kind `isms-config`: the file isms.yaml that marks the root of an ISMS and holds its settings. */
import { defineKind } from '../define.ts'
import { artifactSchema } from '../envelope.ts'
import { integer, list, oneOf, opt, text } from '../fields.ts'
import { audits, budget, certification, certificationBody, internal } from './isms-config/certification.ts'
import { intervals, limits, targets } from './isms-config/intervals.ts'
import * as registers from './isms-config/registers.ts'
import { approvalSettings, git, ids, pack, severityOverrides } from './isms-config/repository.ts'

export const ismsConfig = defineKind({
  kind: 'isms-config',
  title: 'ISMS configuration',
  plural: 'ISMS configuration',
  summary:
    'Marks the root of an ISMS and holds its settings: organization, intervals, targets, certification body, approval and packs.',
  location: 'isms.yaml',
  format: 'yaml',
  single: true,
  prefix: null,
  clauses: ['4.4'],
  columns: [
    { title: 'Organization', field: '/organization', width: 3 },
    { title: 'Standard', field: '/standard', width: 2 },
    { title: 'Phase', field: '/phase' },
    { title: 'Certification body', field: '/cb/name', width: 2 },
  ],
  schema: artifactSchema({
    $schema: opt(text('JSON Schema of this file, for editors.')),
    format: opt(integer('Version of the repository format; 1 is the only one.', { minimum: 1 })),
    kind: opt(text('Always isms-config.')),
    organization: text('Legal name of the organization.', { minLength: 1 }),
    standard: opt(text('Standard and edition.', { examples: ['ISO/IEC 27001:2022'] })),
    amendments: opt(list(text('An amendment.', { examples: ['Amd 1:2024'] }), 'Amendments that apply.')),
    timezone: opt(
      text('Time zone that decides which day it is (IANA name). Default UTC.', { examples: ['Europe/Amsterdam'] }),
    ),
    fiscal_year: opt(text('First day of the financial year, month and day.', { examples: ['01-01'] })),
    phase: opt(
      oneOf(
        'Where the ISMS stands; rules of later phases are deferred. Default: derived from audits and certificates.',
        {
          implementing: 'Being built.',
          stage1: 'Documentation is complete, stage 1 is next.',
          stage2: 'In operation, stage 2 is next.',
          certified: 'Certificate in force.',
        },
      ),
    ),
    intervals: opt(intervals),
    targets: opt(targets),
    limits: opt(limits),
    cb: opt(certificationBody),
    internal: opt(internal),
    audits: opt(audits),
    budget: opt(budget),
    certification: opt(certification),
    severity_overrides: opt(severityOverrides),
    ids: opt(ids),
    approval: opt(approvalSettings),
    git: opt(git),
    people: opt(registers.people),
    retention: opt(registers.retention),
    documents: opt(registers.documents),
    classification: opt(registers.classification),
    assets: opt(registers.assets),
    training: opt(registers.training),
    suppliers: opt(registers.suppliers),
    incidents: opt(registers.incidents),
    soa: opt(registers.soa),
    pack: opt(pack),
  }),
  example: `format: 1
organization: Northwind Analytics B.V.
standard: ISO/IEC 27001:2022
amendments: ["Amd 1:2024"]
timezone: Europe/Amsterdam
fiscal_year: "01-01"
intervals:
  management_review: P6M
targets:
  training_completion: 98
cb:
  name: Meridian Certification
  accreditation: { body: Dutch Accreditation Council, number: C 900, checked_on: "2026-01-15" }
  deadlines: { minor_close: P28D, minor_verify: next-audit }
approval:
  self_approval: forbid
  proof: { policy: attributed, soa: signed }
retention:
  training-record: P3Y
severity_overrides:
  evidence/population-missing: { severity: info, reason: Samples are drawn by the external auditor only }
ids:
  risk: { prefix: RISK, digits: 3 }
pack:
  logo: brand/logo.svg
  colors: { primary: "#1a4d8f" }
  paper: A4
`,
})
