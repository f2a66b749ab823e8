/** Rule approval/without-authority: who approves a document holds a role that may approve its kind (clauses 5.2, 5.3 and A.5.1). */

import { type Approval, approvalsOf, newestApproval } from '../../analysis/approvals.ts'
import { authorityIn } from '../../analysis/authority.ts'
import { isApproved } from '../../analysis/document-in-force.ts'
import { allDocuments } from '../../analysis/documents.ts'
import { isOfKind } from '../../analysis/of-kind.ts'
import { wasHere } from '../../analysis/people.ts'
import { actedIn, hasAuthority } from '../../analysis/role-holders.ts'
import type { Artifact } from '../../model/artifact.ts'
import { isDate } from '../../model/dates.ts'
import type { Repo } from '../../model/repo.ts'
import { defineRule } from '../define.ts'
import { approved, people, roles } from './_example-texts.ts'

const repository = (policy: string, until = '') => ({
  'policies/access.md': policy,
  'people.yaml': people,
  'roles.yaml': roles(until),
})

export const rule = defineRule({
  id: 'approval/without-authority',
  summary: 'A document was approved by somebody who had no authority for it',
  why: 'An approval counts for as much as the authority behind it; the top policy has to come from top management itself.',
  fires:
    'Fires when, of the approvals for the newest approved version of an approved document, none was given by somebody who held the role named in it on ' +
    'that day, or stood in for its holder as deputy, between the first and the last day of that person, in a role whose authorities name the document kind; for the top policy the role must also have ' +
    'top_management true. Silent when the role ended afterwards, for an approver outside the person register (approval/approver-not-registered), for ' +
    'an unknown role (reference/not-found), for approvals without person, role or day (approval/missing) and for approvals of earlier versions.',
  fix: 'Have someone with the authority approve, or correct the role record.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['5.2', '5.3', 'A.5.1'],
  phase: 'implementing',
  check({ repo, report }) {
    for (const artifact of allDocuments(repo)) {
      const newest = isApproved(artifact) ? newestApproval(artifact) : undefined
      if (newest === undefined) continue
      const same = approvalsOf(artifact).filter(({ version }) => version === newest.version)
      const lacks = same.map((approval) => lackOf(repo, artifact, approval))
      if (lacks.some((lack) => lack === undefined)) continue
      const lack = lacks[same.findIndex(({ pointer }) => pointer === newest.pointer)]
      if (lack === undefined) continue
      report({
        artifact,
        pointer: `${newest.pointer}/${lack.field}`,
        message: `${artifact.id} was approved by ${newest.by}, ${lack.text}`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'the approver never held the role',
        files: repository(approved('', 'by: PER-003, role: ROL-001')),
        at: ['policies/access.md:11'],
      },
      {
        title: 'the role had ended',
        files: repository(approved('', 'by: PER-002, role: ROL-002'), '2026-01-09'),
        at: ['policies/access.md:11'],
      },
      {
        title: 'the approver had not joined, whatever the role record says',
        files: {
          ...repository(approved()),
          'people.yaml': people.replace('2020-01-06', '2026-01-11'),
        },
        at: ['policies/access.md:11'],
      },
      {
        title: 'the top policy needs top management',
        files: repository(approved('', 'by: PER-002, role: ROL-002').replace('level: topic', 'level: top')),
        at: ['policies/access.md:11'],
      },
    ],
    good: [
      { title: 'the role ended later', files: repository(approved('', 'by: PER-002, role: ROL-002'), '2026-01-10') },
      {
        title: 'the sponsor approves the top policy',
        files: repository(approved().replace('level: topic', 'level: top')),
      },
      { title: 'nobody of the register', files: repository(approved('', 'by: PER-009, role: ROL-001')) },
    ],
  },
})

/** What keeps an approval from counting, and the field that shows it; undefined when it counts or cannot be judged. */
function lackOf(
  repo: Repo,
  document: Artifact,
  { by, role: roleId, on }: Approval,
): { readonly field: 'by' | 'role'; readonly text: string } | undefined {
  if (by === undefined || repo.get('role', roleId) === undefined || repo.get('person', by) === undefined || !isDate(on))
    return undefined
  const base = authorityIn(repo)
  const [role, person] = [base.get('role', roleId), base.get('person', by)]
  if (role === undefined) return { field: 'role', text: `and ${roleId} is a role only since this change` }
  if (person === undefined) return { field: 'by', text: 'who is in the register only since this change' }
  if (!wasHere(person, on)) return { field: 'by', text: `who was not here on ${on}` }
  if (!actedIn(base, role, by, on)) return { field: 'by', text: `who did not hold ${role.id} on ${on}` }
  if (!hasAuthority(role, document.kind))
    return { field: 'role', text: `and ${role.id} has no authority over a ${document.kind}` }
  const isTop = isOfKind(document, 'policy') && document.data.level === 'top'
  return isTop && role.data.top_management !== true
    ? { field: 'role', text: `and ${role.id} is no role of top management` }
    : undefined
}
