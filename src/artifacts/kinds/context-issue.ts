/** Kind `context-issue`: an external or internal matter that bears on the ISMS (clause 4.1). */
import { defineKind } from '../define.ts'
import { activeOrRetired, artifactSchema, envelope } from '../envelope.ts'
import { date, list, oneOf, opt, refs, text } from '../fields.ts'

export const contextIssue = defineKind({
  kind: 'context-issue',
  title: 'Context issue',
  plural: 'Context issues',
  summary: 'A matter inside or outside the organization that helps or hinders the ISMS, and what it leads to.',
  location: 'context-issues',
  format: 'yaml',
  prefix: 'ISS',
  clauses: ['4.1', '6.1.1'],
  columns: [
    { title: 'Id', field: '/id' },
    { title: 'Issue', field: '/title', width: 3 },
    { title: 'Origin', field: '/origin' },
    { title: 'Category', field: '/category' },
    { title: 'Effect', field: '/effect', width: 4 },
    { title: 'Leads to', field: '/leads_to', width: 2 },
    { title: 'Reviewed on', field: '/reviewed_on' },
  ],
  schema: artifactSchema({
    ...envelope('ISS-001'),
    origin: list(
      oneOf('Where it comes from.', { internal: 'From inside the organization.', external: 'From outside.' }),
      'Where it comes from; an issue may have both origins.',
      { minItems: 1, maxItems: 2 },
    ),
    category: opt(
      oneOf('Kind of issue.', {
        legal: 'Law and regulation.',
        market: 'Customers and competitors.',
        technology: 'Technology.',
        social: 'People and society.',
        political: 'Politics.',
        climate: 'Climate change.',
        governance: 'Direction and oversight.',
        strategy: 'Plans of the organization.',
        resources: 'Money, people, tools.',
        culture: 'Habits and values.',
        other: 'Anything else.',
      }),
    ),
    effect: opt(text('What it does to the ISMS, or that it has no effect and why.')),
    leads_to: opt(refs(['risk', 'opportunity'], 'Risks and opportunities that follow.', 'leads to', 'follows from')),
    no_action_reason: opt(text('Why nothing follows from it.')),
    reviewed_on: opt(date('Day on which it was last looked at.')),
    status: activeOrRetired,
  }),
  example: `id: ISS-001
title: Customers ask for a certificate before they sign
origin: [external]
category: market
effect: Evidence of security decides tenders, so the ISMS needs time and money now.
leads_to: [OPP-001]
owner: ROL-002
reviewed_on: "2026-02-02"
`,
})
