/** Rule policy/not-available-to-parties: interested parties can obtain the top policy (clauses 5.2 g and 7.4). */
import { isApproved } from '../../analysis/document-in-force.ts'
import { topPolicies } from '../../analysis/documents.ts'
import { isBlank, plainText } from '../../analysis/words.ts'
import { isFaulty } from '../../model/artifact.ts'
import { defineRule } from '../define.ts'
import { policy } from './_example-texts.ts'

/** Ways that name nobody who could be asked. */
const withoutContact = new Set(['on request', 'upon request', 'available on request', 'available upon request'])

export const rule = defineRule({
  id: 'policy/not-available-to-parties',
  summary: 'Nothing says where interested parties can get the top policy',
  why: 'Customers and authorities may ask for the policy; the standard wants it available to them as appropriate, and an auditor asks how.',
  fires:
    'Fires when the approved top policy has no available_at, the place or the way by which interested parties can obtain it, or when it says "on ' +
    'request" and nothing else. Silent when "on request" comes with a contact, and for topic policies.',
  fix: 'Record where interested parties can get the policy.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files'],
  clauses: ['5.2 g', '7.4'],
  phase: 'stage1',
  check({ repo, report }) {
    for (const artifact of topPolicies(repo)) {
      const { available_at: place } = artifact.data
      if (!isApproved(artifact) || isFaulty(artifact, '/available_at')) continue
      const silent = isBlank(place)
      if (!silent && !withoutContact.has(plainText(place ?? ''))) continue
      report({
        artifact,
        pointer: '/available_at',
        message: silent
          ? `${artifact.id} says nothing about where interested parties can get it`
          : `${artifact.id} is available on request and names nobody to ask`,
      })
    }
  },
  examples: {
    bad: [
      { title: 'no place', files: { 'policies/top.md': policy('', 'top') }, at: ['policies/top.md:2'] },
      {
        title: 'on request, of whom',
        files: { 'policies/top.md': policy('available_at: On request.\n', 'top') },
        at: ['policies/top.md:11'],
      },
    ],
    good: [
      {
        title: 'on request with a contact',
        files: { 'policies/top.md': policy('available_at: On request from security@example.org\n', 'top') },
      },
      { title: 'a topic policy', files: { 'policies/access.md': policy() } },
    ],
  },
})
