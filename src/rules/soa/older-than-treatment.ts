/** Rule soa/older-than-treatment: the statement of applicability was approved after the treatment it rests on (clauses 6.1.3 and 8.3). */
import { newestApproval } from '../../analysis/approvals.ts'
import { isApproved } from '../../analysis/document-in-force.ts'
import { recordingOf } from '../../analysis/git/approval-commits.ts'
import { isLater, revisionAt } from '../../analysis/git/order.ts'
import { soaThatCounts } from '../../analysis/soa-entries.ts'
import { nameList } from '../../analysis/words.ts'
import { sameValue } from '../../model/field-changes.ts'
import type { ArtifactVersion } from '../../model/history.ts'
import { defineRule } from '../define.ts'
import { approval } from '../history/_example-texts.ts'

const soa = `id: SOA
title: Statement of applicability
status: approved
version: "1.0"
standard: ISO/IEC 27001:2022
based_on: {}
approval:
${approval('PER-001', '2026-03-12')}entries: []
`
const risk = (id: string, controls: string, treatment = 'modify') =>
  `id: ${id}\ntitle: Risk ${id}\ntype: operational\ndescription: Something happens.\ntreatment: ${treatment}\ncontrols: [${controls}]\nstatus: identified\n`
const start = {
  on: '2026-03-12',
  files: {
    'soa.yaml': soa,
    'risks/RISK-001.yaml': risk('RISK-001', 'A.8.1'),
    'risks/RISK-002.yaml': risk('RISK-002', 'A.8.2'),
  },
} as const

export const rule = defineRule({
  id: 'soa/older-than-treatment',
  summary: 'Risk treatment changed after the statement of applicability was approved',
  why: 'The statement lists the controls that risk treatment needs. When treatment has moved on, the approved list is that of yesterday.',
  fires:
    'Fires once when treatment or controls of live risks differ from what they were when the newest approval of the statement in force took effect, and the controls that live risks name, all together, are no longer the same. Silent for a statement that is not approved, and for edits of the statement itself (document/changed-since-approval).',
  fix: 'Review the SoA and approve it again.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files', 'git'],
  clauses: ['6.1.3', '8.3'],
  phase: 'implementing',
  check({ repo, history, report }) {
    const artifact = soaThatCounts(repo)
    const newest = artifact !== undefined && isApproved(artifact) ? newestApproval(artifact) : undefined
    const past = artifact && newest && history?.of(artifact.id)
    const approved = past && newest && recordingOf(past, newest)?.revision
    if (artifact === undefined || newest === undefined || approved === undefined || history === undefined) return
    const live = repo.live('risk')
    const touched = live.filter(({ file }) =>
      history
        .commitsOf(file.path)
        .some((commit) => isLater(history, { commit, merge: history.mergeOf(commit.id) }, approved)),
    )
    history.prepare(touched.map(({ id }) => id))
    const [before, after] = [new Set<string>(), new Set<string>()]
    const changed: (typeof live)[number][] = []
    const moved = new Set(touched)
    for (const risk of live) {
      const of = moved.has(risk) ? history.of(risk.id) : undefined
      if (of === undefined) {
        for (const id of risk.data.controls ?? []) for (const set of [before, after]) set.add(id)
        continue
      }
      const [then, now] = [revisionAt(history, of, approved)?.after, of.revisions.at(-1)?.after]
      for (const id of controlsIn(then)) before.add(id)
      for (const id of controlsIn(now)) after.add(id)
      const same =
        sameValue(then?.value.controls, now?.value.controls) && then?.value.treatment === now?.value.treatment
      if (!same) changed.push(risk)
    }
    if (changed.length === 0 || (before.size === after.size && [...before].every((id) => after.has(id)))) return
    const names = nameList(changed.slice(0, 5).map(({ id }) => id))
    report({
      artifact,
      pointer: `${newest.pointer}/on`,
      message: `${artifact.id} was approved on ${newest.on}, before treatment or controls changed in ${changed.length > 5 ? `${changed.length} risks, among them ` : ''}${names}`,
      related: changed.slice(0, 5).map((risk) => ({ artifact: risk, pointer: '/controls', message: 'changed since' })),
    })
  },
  examples: {
    bad: [
      {
        title: 'a risk needs one more control',
        files: {},
        history: [start, { on: '2026-04-12', files: { 'risks/RISK-001.yaml': risk('RISK-001', 'A.8.1, A.8.3') } }],
        at: ['soa.yaml:8'],
      },
      {
        title: 'a new risk with a control of its own',
        files: {},
        history: [start, { on: '2026-04-12', files: { 'risks/RISK-003.yaml': risk('RISK-003', 'A.8.3') } }],
        at: ['soa.yaml:8'],
      },
    ],
    good: [
      {
        title: 'the same controls all together',
        files: {},
        history: [start, { on: '2026-04-12', files: { 'risks/RISK-001.yaml': risk('RISK-001', 'A.8.1, A.8.2') } }],
      },
      {
        title: 'approved again after the change',
        files: {},
        history: [
          start,
          { on: '2026-04-12', files: { 'risks/RISK-001.yaml': risk('RISK-001', 'A.8.3') } },
          { on: '2026-04-13', files: { 'soa.yaml': soa.replace('2026-03-12', '2026-04-13') } },
        ],
      },
    ],
  },
})

const controlsIn = (version: ArtifactVersion | undefined): readonly string[] => {
  const controls = version?.value.controls
  return Array.isArray(controls) ? controls.filter((id) => typeof id === 'string') : []
}
