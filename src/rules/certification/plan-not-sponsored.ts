/** Reports plans of a certification that nobody leads, dates or answers for. */
import { type CertificationPlan, planThatCounts } from '../../analysis/certification-plans.ts'
import { holdingsOn } from '../../analysis/role-holders.ts'
import { isFaulty } from '../../model/artifact.ts'
import type { Repo } from '../../model/repo.ts'
import { defineRule } from '../define.ts'
import { path, plan } from './_example-texts.ts'

const sponsor = {
  'roles.yaml': `id: ROL-001
title: Executive sponsor
key: executive-sponsor
top_management: true
responsibilities: [Answers for the ISMS]
authorities: [certification-plan]
reports_to: ROL-001
assignments: [{ person: PER-001, from: "2025-01-01" }]
`,
}
const dates = 'timeline: { start: "2026-01-12", stage2: "2026-10-19" }\n'
const approved = (by: string) => `approval: [{ by: ${by}, on: "2026-05-19" }]\n`

export const rule = defineRule({
  id: 'certification/plan-not-sponsored',
  summary: 'The certification plan has no lead, no timeline or no approval of the executive sponsor',
  why: 'Top management makes sure that resources are there. A certification that nobody leads and nobody at the top agreed to stops at the first conflict of priorities.',
  fires:
    'Fires when the certification plan that counts lacks lead, a date of timeline, or an approval that names the role executive-sponsor or was given by its holder on that day. Silent when there is no plan, and for an approver who names the role without holding it, which approval/without-authority reports; the approval is not judged while that role does not exist, which role/undefined reports.',
  fix: 'Name the lead, set the dates and have the sponsor approve.',
  severity: 'info',
  grade: 'ofi',
  needs: ['files'],
  clauses: ['5.1', '7.1'],
  phase: 'implementing',
  check: ({ repo, report }) => {
    const artifact = planThatCounts(repo)
    if (artifact === undefined) return
    const lacks = [
      ...(artifact.data.lead || isFaulty(artifact, '/lead') ? [] : [{ field: 'lead', what: 'a lead' }]),
      ...(hasDates(artifact) ? [] : [{ field: 'timeline', what: 'a timeline' }]),
      ...(isSponsored(repo, artifact) ? [] : [{ field: 'approval', what: 'an approval of the executive sponsor' }]),
    ]
    const [first] = lacks
    if (first === undefined) return
    report({
      artifact,
      pointer: `/${first.field}`,
      part: 'key',
      message: `${artifact.id} lacks ${lacks.map(({ what }) => what).join(' and ')}`,
    })
  },
  examples: {
    bad: [
      { title: 'Nobody leads it', files: { ...sponsor, ...plan(dates + approved('PER-001')) }, at: [`${path}:1`] },
      {
        title: 'Approved by somebody else',
        files: { ...sponsor, ...plan(`lead: PER-003\n${dates}${approved('PER-002')}`) },
        at: [`${path}:6`],
      },
    ],
    good: [
      {
        title: 'Led, dated and sponsored',
        files: { ...sponsor, ...plan(`lead: PER-003\n${dates}${approved('PER-001')}`) },
      },
      { title: 'No plan', files: sponsor },
    ],
  },
})

const hasDates = (plan: CertificationPlan): boolean =>
  isFaulty(plan, '/timeline') ||
  Object.entries(plan.data.timeline ?? {}).some(([name, day]) => name !== 'already_in_place' && day !== undefined)

/** True when a holder of the sponsor role approved on that day, or when nothing can be held against it. */
function isSponsored(repo: Repo, plan: CertificationPlan): boolean {
  const roles = repo.all('role').filter(({ data }) => data.key === 'executive-sponsor')
  if (roles.length === 0 || repo.unreadableKinds.has('role') || isFaulty(plan, '/approval')) return true
  return (plan.data.approval ?? []).some((entry) => {
    const { by, on } = entry ?? {}
    // Whether the approver held the role that the entry names is for approval/without-authority to say.
    if (roles.some(({ id }) => id === entry?.role)) return true
    return on !== undefined && roles.some((role) => holdingsOn(role, on).some(({ person }) => person === by))
  })
}
