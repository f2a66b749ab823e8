/** Reports management reviews at which nobody of top management was present. */
import { heldReviews } from '../../analysis/management-reviews.ts'
import { holdingsOn } from '../../analysis/role-holders.ts'
import { isBlank } from '../../analysis/words.ts'
import { isFaulty } from '../../model/artifact.ts'
import { defineRule } from '../define.ts'
import { review } from './_example-texts.ts'

const role = (person: string, to = '', top = 'true') => ({
  'roles.yaml': `id: ROL-001
title: Executive sponsor
key: executive-sponsor
top_management: ${top}
responsibilities: [Answers for the ISMS]
authorities: [policy]
reports_to: ROL-001
assignments: [{ person: ${person}, from: "2025-01-01"${to} }]
`,
})
const path = 'management-reviews/MRV-2026-01.yaml'
const held = { [path]: review('held', '2026-05-19') }

export const rule = defineRule({
  id: 'management-review/without-top-management',
  summary: 'Nobody of top management took part in a management review',
  why: 'The review is the one task of the standard that top management cannot hand over. Without it present, there was no management review.',
  fires:
    'Fires when neither the chair nor an attendee of a held review had a role with top_management true on its date; deputies do not count. Silent when the role ended later, and once late_note tells how it was made good.',
  fix: 'Hold the review with top management present.',
  severity: 'error',
  grade: 'major',
  needs: ['files'],
  clauses: ['9.3.1'],
  phase: 'implementing',
  check: ({ repo, report }) => {
    if (repo.unreadableKinds.has('role')) return
    const top = repo.all('role').filter((role) => role.data.top_management === true)
    if (repo.all('role').some((role) => isFaulty(role, '/top_management') || isFaulty(role, '/assignments'))) return
    for (const artifact of heldReviews(repo)) {
      const { date, chair, attendees, late_note: note } = artifact.data
      if (date === undefined || !isBlank(note)) continue
      if (isFaulty(artifact, '/chair') || isFaulty(artifact, '/attendees')) continue
      const present = new Set([chair, ...(attendees ?? [])])
      if (top.some((role) => holdingsOn(role, date).some(({ person }) => present.has(person)))) continue
      report({
        artifact,
        pointer: '/attendees',
        message: `${artifact.id} was held on ${date} without anybody who had a role of top management that day`,
        help: 'Hold the review again with top management, or correct the attendees or the role record (top_management, assignments).',
      })
    }
  },
  examples: {
    bad: [
      { title: 'The sponsor was not there', files: { ...held, ...role('PER-009') }, at: [`${path}:6`] },
      {
        title: 'The sponsor had left the role the day before',
        files: { ...held, ...role('PER-001', ', to: "2026-05-18"') },
        at: [`${path}:6`],
      },
      {
        title: 'No role belongs to top management',
        files: { ...held, ...role('PER-001', '', 'false') },
        at: [`${path}:6`],
      },
    ],
    good: [
      { title: 'An attendee', files: { ...held, ...role('PER-002') } },
      { title: 'The role ended later', files: { ...held, ...role('PER-001', ', to: "2026-05-31"') } },
      {
        title: 'Not held yet',
        files: { [path]: review('planned', '2026-09-15'), ...role('PER-009') },
      },
    ],
  },
})
