/** Kind `incident`: an event, weakness or incident from report to lessons (A.5.24 to A.5.28, A.6.8). */
import { defineKind } from '../define.ts'
import { artifactSchema, envelope } from '../envelope.ts'
import { bool, date, either, group, list, oneOf, opt, ref, refs, text } from '../fields.ts'
import { informationProperty, severityWords } from '../shapes.ts'

const moment = either(
  [
    text('One line: time and what happened.'),
    group({
      at: opt(text('Time, with zone.', { examples: ['2026-05-04T09:30+02:00'] })),
      what: opt(text('What happened.')),
    }),
  ],
  'One moment, as a line or as time and text.',
)

const notice = group({
  to: opt(
    ref(['interested-party', 'supplier'], 'Who was told, by id or name.', 'notified', 'notified of', { free: true }),
  ),
  requirement: opt(ref('legal-requirement', 'Duty behind the notice.', 'required by', 'requires notice of')),
  due: opt(date('Last day for the notice.')),
  sent_on: opt(date('Day on which it was sent.')),
})

export const incident = defineKind({
  kind: 'incident',
  title: 'Incident',
  plural: 'Incidents',
  summary: 'A reported event, weakness or incident: decision, severity, course, cause, notices and lessons.',
  location: 'incidents',
  format: 'yaml',
  prefix: 'INC',
  clauses: ['8.1', '10.2'],
  columns: [
    { title: 'Id', field: '/id' },
    { title: 'Incident', field: '/title', width: 4 },
    { title: 'Detected on', field: '/detected_on' },
    { title: 'Decision', field: '/decision' },
    { title: 'Severity', field: '/severity' },
    { title: 'Status', field: '/status' },
    { title: 'Resolved on', field: '/resolved_on' },
    { title: 'Follow-up', field: '/follow_up', width: 2 },
  ],
  schema: artifactSchema({
    ...envelope('INC-001'),
    detected_on: date('Day on which it was noticed.'),
    reported_on: date('Day on which it was reported inside the organization.'),
    reported_by: opt(
      ref(['person', 'interested-party', 'supplier'], 'Who reported it, by id or name.', 'reported by', 'reported', {
        free: true,
      }),
    ),
    decision: opt(
      oneOf('What it was judged to be.', {
        event: 'Something happened that may bear on security, no harm.',
        weakness: 'Something could be misused.',
        incident: 'Security was harmed, or very likely to be.',
      }),
    ),
    severity: opt(oneOf('How bad it is.', severityWords)),
    properties: opt(list(informationProperty, 'Properties of information that were affected.')),
    assets: opt(refs(['asset', 'process', 'supplier'], 'What was affected.', 'affected', 'affected by')),
    timeline: opt(list(moment, 'Course of the incident.')),
    containment: opt(text('What was done at once.')),
    cause: opt(text('Why it happened.')),
    lessons: opt(text('What was learned.')),
    notices: opt(list(notice, 'Notices to authorities, customers and others.')),
    no_notice_reason: opt(text('Why nobody outside had to be told.')),
    follow_up: opt(
      refs(
        ['finding', 'cap', 'risk'],
        'Findings, corrective actions and risks that follow.',
        'followed up by',
        'follows up',
      ),
    ),
    resolved_on: opt(date('Day on which normal operation was back.')),
    exercise: opt(bool('True for an exercise; no other rule counts it as an incident.')),
    status: oneOf('Where the handling stands.', {
      new: 'Reported.',
      triaged: 'Judged.',
      contained: 'Harm stopped.',
      resolved: 'Normal operation is back.',
      closed: 'Cause and lessons are written down.',
    }),
  }),
  example: `id: INC-001
title: Laptop lost on a train
detected_on: "2026-03-02"
reported_on: "2026-03-02"
reported_by: PER-004
decision: incident
severity: low
properties: [confidentiality]
assets: [AST-003]
timeline:
  - "2026-03-02 18:10 loss noticed and reported"
  - "2026-03-02 18:40 device wiped from afar"
containment: The device was locked and wiped within half an hour.
cause: Bag left on the rack.
lessons: The hint on luggage was added to the joiner training.
no_notice_reason: The disk was encrypted and the wipe was confirmed.
follow_up: [RISK-001]
resolved_on: "2026-03-02"
status: closed
`,
})
