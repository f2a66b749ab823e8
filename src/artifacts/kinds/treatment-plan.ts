/** Kind `treatment-plan`: the actions that bring risks down, approved by the owners of those risks (clauses 6.1.3 e, f and 8.3). */
import { defineKind } from '../define.ts'
import { artifactSchema, documentEnvelope } from '../envelope.ts'
import { date, group, list, opt, ref, refs, sha256, text, version } from '../fields.ts'
import { actionStatus, evidenceRefs } from '../shapes.ts'

const action = group({
  id: text('Id of the action, unique in the repository.', { minLength: 1, examples: ['RTP-2026-01'] }),
  risk: refs('risk', 'Risks that the action treats.', 'treats', 'treated by action', { minItems: 1 }),
  control: opt(ref(['control', 'annex-a'], 'Control that it builds or betters.', 'builds', 'built by action')),
  what: text('What is done.'),
  owner: opt(ref('person', 'Who does it.', 'assigned to', 'is assigned')),
  resources: opt(text('Time, money and people for it.')),
  due: opt(date('By when.')),
  status: opt(actionStatus),
  evaluation: opt(text('How it is judged whether it worked.')),
  done_on: opt(date('Day on which it was finished.')),
  evidence: opt(evidenceRefs('Proof that it was done.')),
  note: opt(text('Remark, such as why it was dropped.')),
})

const ownerApproval = group({
  risk_owner: ref('person', 'Risk owner who approves.', 'approved by risk owner', 'approved actions in'),
  risks: refs('risk', 'Risks of that owner.', 'approved for', 'covered by approval in'),
  on: date('Day of the approval.'),
  plan_version: version('Version of the plan that was approved.'),
  digest: opt(sha256("Digest of that owner's actions, written by `isms approve`.")),
})

export const treatmentPlan = defineKind({
  kind: 'treatment-plan',
  title: 'Risk treatment plan',
  plural: 'Risk treatment plans',
  summary: 'Actions that bring risks down, with owners, means and dates, approved by the owners of the risks.',
  location: 'treatment-plans',
  format: 'yaml',
  prefix: 'RTP',
  document: true,
  clauses: ['6.1.3', '8.3'],
  progress: ['/actions/*/status', '/actions/*/done_on', '/actions/*/evidence', '/actions/*/note'],
  columns: [
    { title: 'Id', field: '/id' },
    { title: 'Title', field: '/title', width: 3 },
    { title: 'Version', field: '/version' },
    { title: 'Status', field: '/status' },
    { title: 'Owner', field: '/owner', width: 2 },
    { title: 'Actions', field: '/actions', width: 4 },
    { title: 'Next review', field: '/next_review' },
  ],
  schema: artifactSchema({
    ...documentEnvelope('RTP-2026'),
    actions: list(action, 'Actions of the plan.'),
    owner_approvals: opt(list(ownerApproval, 'Approvals by risk owners, each for the actions of their own risks.')),
  }),
  example: `id: RTP-2026
title: Risk treatment plan 2026
owner: ROL-002
version: "1.0"
status: draft
classification: internal
actions:
  - id: RTP-2026-01
    risk: [RISK-001]
    control: CTL-001
    what: Encrypt the disks of all laptops and make the check part of the weekly report
    owner: PER-004
    resources: Three days of the workplace team
    due: "2026-06-30"
    status: in-progress
    evaluation: The weekly report shows no laptop without encryption for a month
owner_approvals:
  - risk_owner: PER-004
    risks: [RISK-001]
    on: "2026-03-17"
    plan_version: "1.0"
    digest: "sha256:0000000000000000000000000000000000000000000000000000000000000000"
`,
})
