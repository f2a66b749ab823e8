/** Kind `risk`: one information security risk with its scores, owner and treatment (clauses 6.1.2 and 8.2). */
import { defineKind } from '../define.ts'
import { artifactSchema, envelope } from '../envelope.ts'
import { date, group, list, number, oneOf, opt, ref, refs, text } from '../fields.ts'
import { informationProperty, oneOrMoreRefs, requiredWhen } from '../shapes.ts'

/** Likelihood and impact on the scales of the methodology; the level is derived. */
const score = {
  likelihood: opt(number('Value of the likelihood scale.')),
  impact: opt(number('Value of the impact scale.')),
  level: opt(number('Stored level; leave it out to have it derived.')),
}

const schema = artifactSchema({
  ...envelope('RISK-001'),
  owner: opt(ref('person', 'The one person who answers for the risk.', 'owned by', 'owns')),
  type: oneOf('What the risk bears on.', {
    operational: 'Information and its processing.',
    isms: 'The management system itself.',
  }),
  description: text('The risk in a sentence or two.'),
  scenario: opt(
    group(
      {
        threat: opt(text('Who or what acts.')),
        vulnerability: opt(text('What lets it happen.')),
        event: opt(text('What happens.')),
        consequence: opt(text('What it costs.')),
      },
      'How it would come about.',
    ),
  ),
  properties: opt(list(informationProperty, 'Properties of information that the risk affects.')),
  subjects: opt(refs(['asset', 'process', 'supplier', 'scope-item'], 'What is at risk.', 'threatens', 'threatened by')),
  inherent: opt(group(score, 'Score without any control; optional.')),
  current: opt(group(score, 'Score as things stand today.')),
  treatment: opt(
    oneOf('Chosen treatment option (clause 6.1.3 a).', {
      modify: 'Reduce it with controls.',
      retain: 'Accept it knowingly.',
      avoid: 'Stop what causes it.',
      share: 'Let a contract or an insurance carry part of it.',
    }),
  ),
  controls: opt(refs(['control', 'annex-a'], 'Controls that carry the treatment.', 'treated by', 'treats')),
  target: opt(group(score, 'Score aimed at.')),
  residual: opt(group({ ...score, on: opt(date('Day of the judgement.')) }, 'Score that remains after treatment.')),
  plan_actions: opt(refs('plan-action', 'Actions of a treatment plan.', 'planned in', 'plans for')),
  status: oneOf('Where the risk stands.', {
    identified: 'Named, not yet analysed.',
    assessed: 'Analysed and evaluated.',
    treating: 'Treatment under way.',
    accepted: 'Residual risk accepted.',
    monitored: 'Treated and watched.',
    closed: 'No longer a risk.',
  }),
  assessed_on: opt(date('Day of the last assessment.')),
  next_review: opt(date('Day by which it is reviewed again.')),
  close_reason: opt(text('Why it was closed.')),
  drivers: opt(refs(['incident', 'finding', 'context-issue'], 'What brought the risk up.', 'driven by', 'drives')),
  shared_with: opt(
    oneOrMoreRefs(['supplier', 'interested-party'], 'Who carries part of the risk.', 'shared with', 'carries part of'),
  ),
  insurance: opt(ref(['evidence'], 'Insurance policy reference or evidence.', 'insured by', 'insures', { free: true })),
})

export const risk = defineKind({
  kind: 'risk',
  title: 'Risk',
  plural: 'Risks',
  summary: 'One information security risk: what may happen, who owns it, how high it is before and after treatment.',
  location: 'risks',
  format: 'yaml',
  prefix: 'RISK',
  clauses: ['6.1.2', '6.1.3', '8.2'],
  columns: [
    { title: 'Id', field: '/id' },
    { title: 'Risk', field: '/title', width: 4 },
    { title: 'Owner', field: '/owner', width: 2 },
    { title: 'Treatment', field: '/treatment' },
    { title: 'Status', field: '/status' },
  ],
  schema: requiredWhen(schema, 'status', ['assessed', 'treating', 'accepted', 'monitored', 'closed'], ['assessed_on']),
  example: `id: RISK-001
title: Customer data leaks through a lost laptop
type: operational
description: A laptop with cached customer exports is lost or stolen while travelling.
owner: PER-004
properties: [confidentiality]
current: { likelihood: 3, impact: 4 }
treatment: modify
controls: [CTL-001]
residual: { likelihood: 1, impact: 4, on: "2026-03-10" }
status: monitored
assessed_on: "2026-03-10"
next_review: "2026-09-10"
`,
})
