/** Kind `management-review`: top management judges the ISMS on its inputs and decides (clause 9.3). */
import { defineKind } from '../define.ts'
import { artifactSchema, envelope } from '../envelope.ts'
import { date, group, list, oneOf, opt, ref, refs, text } from '../fields.ts'
import { actionStatus, fullPeriod, requiredWhen, responsible } from '../shapes.ts'

const input = (what: string) =>
  opt(
    group(
      {
        summary: opt(text('What was presented and said.')),
        refs: opt(refs('any', 'What was presented.', 'considered', 'considered in')),
      },
      what,
    ),
  )

const judgement = (what: string) =>
  opt(
    group(
      {
        judgement: opt(oneOf('Yes or no.', { yes: 'It is.', no: 'It is not.' })),
        why: opt(text('Reason.')),
      },
      what,
    ),
  )

const schema = artifactSchema({
  ...envelope('MRV-2026-01'),
  status: oneOf('Planned or held.', { planned: 'Booked.', held: 'Took place.' }),
  date: date('Day of the review.'),
  chair: opt(ref('person', 'Who led it.', 'chaired by', 'chaired')),
  attendees: opt(refs('person', 'Who took part.', 'attended by', 'attended')),
  period: fullPeriod('Period that was looked at.'),
  inputs: opt(
    group(
      {
        a_previous_actions: input('Actions of earlier reviews (9.3.2 a).'),
        b_issue_changes: input('Changes of external and internal issues (9.3.2 b).'),
        c_party_changes: input('Changes of what interested parties need (9.3.2 c).'),
        d1_nonconformities: input('Nonconformities and corrective actions (9.3.2 d 1).'),
        d2_measurements: input('Results of monitoring and measurement (9.3.2 d 2).'),
        d3_audits: input('Results of audits (9.3.2 d 3).'),
        d4_objectives: input('Fulfilment of objectives (9.3.2 d 4).'),
        e_feedback: input('Feedback of interested parties (9.3.2 e).'),
        f_risk: input('Results of risk assessment and state of the treatment plan (9.3.2 f).'),
        g_improvement: input('Opportunities for improvement (9.3.2 g).'),
      },
      'What the review looked at.',
    ),
  ),
  decisions: opt(
    list(
      group({
        about: opt(
          oneOf('What was decided on.', {
            improvement: 'Improvement.',
            'isms-change': 'Change of the ISMS.',
            resources: 'Resources.',
            other: 'Anything else.',
          }),
        ),
        text: opt(text('The decision.')),
      }),
      'Decisions (9.3.3).',
    ),
  ),
  actions: opt(
    list(
      group({
        what: opt(text('What is done.')),
        owner: opt(responsible('Who does it.', 'assigned to', 'is assigned')),
        due: opt(date('By when.')),
        status: opt(actionStatus),
        note: opt(text('Remark, such as why it was dropped.')),
      }),
      'Actions that follow.',
    ),
  ),
  conclusion: opt(
    group(
      {
        suitable: judgement('Whether the ISMS suits the organization.'),
        adequate: judgement('Whether it is enough.'),
        effective: judgement('Whether it reaches its aims.'),
      },
      'Judgement of top management.',
    ),
  ),
  signed_by: opt(ref('person', 'Who signed the minutes.', 'signed by', 'signed')),
})

export const managementReview = defineKind({
  kind: 'management-review',
  title: 'Management review',
  plural: 'Management reviews',
  summary: 'Top management looks at the ISMS, judges it and decides; the record of inputs, decisions and actions.',
  location: 'management-reviews',
  format: 'yaml',
  prefix: 'MRV',
  clauses: ['9.3'],
  columns: [
    { title: 'Id', field: '/id' },
    { title: 'Review', field: '/title', width: 3 },
    { title: 'Date', field: '/date' },
    { title: 'Status', field: '/status' },
    { title: 'Chair', field: '/chair', width: 2 },
    { title: 'Attendees', field: '/attendees', width: 3 },
    { title: 'Suitable', field: '/conclusion/suitable/judgement' },
    { title: 'Adequate', field: '/conclusion/adequate/judgement' },
    { title: 'Effective', field: '/conclusion/effective/judgement' },
  ],
  schema: requiredWhen(schema, 'status', ['held'], ['chair', 'attendees']),
  example: `id: MRV-2026-01
title: Management review, first half of 2026
owner: ROL-002
status: held
date: "2026-06-11"
chair: PER-001
attendees: [PER-001, PER-002, PER-004]
period: { from: "2025-12-01", to: "2026-05-31" }
inputs:
  d3_audits:
    summary: The spring audit was presented by the auditor; two minor findings, both with accepted plans.
    refs: [AUD-2026-01, FND-001]
decisions:
  - { about: resources, text: The workplace team gets one more person from September. }
actions:
  - { what: Advertise the post, owner: PER-002, due: "2026-07-15", status: planned }
conclusion:
  suitable: { judgement: yes, why: Scope and policy still fit the business. }
  adequate: { judgement: no, why: Too few people for repairs; see the decision on resources. }
  effective: { judgement: yes, why: Four of five objectives are on track. }
signed_by: PER-001
`,
})
