/** Reports roles of the ISMS that nobody holds today. */
import { keyRoles } from '../../analysis/key-roles.ts'
import { holdingsOn } from '../../analysis/role-holders.ts'
import { nameList } from '../../analysis/words.ts'
import { isLive } from '../../model/life.ts'
import { defineRule } from '../define.ts'

const role = (key: string, lines: string) => `id: ROL-002
title: Runs the ISMS
key: ${key}
responsibilities: [Keeps the registers]
authorities: []
reports_to: ROL-001
${lines}`

export const rule = defineRule({
  id: 'role/vacant',
  summary: 'Nobody holds a role that the ISMS needs',
  why: 'Responsibilities are assigned to people. A role without a holder does nothing and decides nothing, and what it owns is owned by nobody.',
  fires:
    'Fires when a live role with key executive-sponsor, isms-manager, internal-auditor or process-owner, or any role named in the owner field of another live artifact, has no assignment that covers today; the first and the last day count. Silent for other roles, and for an open assignment of someone who has left, which role/held-by-leaver reports.',
  fix: 'Assign a person to the role.',
  severity: 'error',
  grade: 'major',
  needs: ['files', 'clock'],
  clauses: ['5.3'],
  phase: 'stage1',
  check: ({ repo, today, report }) => {
    for (const artifact of repo.live('role')) {
      if (holdingsOn(artifact, today).length > 0) continue
      const owned = repo
        .linksTo(artifact.id)
        .filter(({ field, from }) => field.pattern === '/owner' && from !== artifact && isLive(from))
      const { key, title, assignments = [] } = artifact.data
      if (!keyRoles.has(key ?? '') && owned.length === 0) continue
      const owns =
        owned.length === 0
          ? ''
          : ` and owns ${nameList(
              owned.map(({ from }) => from.id || from.kind),
              3,
            )}`
      report({
        artifact,
        pointer: '/assignments',
        message: `${artifact.id}${title === undefined ? '' : ` (${title})`} is held by nobody${owns}`,
        help:
          assignments.length === 0 ? 'Add an assignment with person and from.' : 'Add an assignment that covers today.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'The ISMS manager has moved on',
        files: {
          'roles.yaml': role(
            'isms-manager',
            'assignments:\n  - { person: PER-001, from: "2024-01-01", to: "2026-06-29" }\n',
          ),
        },
        at: ['roles.yaml:8'],
      },
      {
        title: 'A role of our own that owns a control',
        files: {
          'roles.yaml': role('custom', ''),
          'controls.yaml':
            'id: CTL-001\ntitle: Backup\nannex_a: [A.8.13]\ndescription: Every night.\nstatus: implemented\nresponsibility: own\nowner: ROL-002\n',
        },
        at: ['roles.yaml:1'],
      },
    ],
    good: [
      {
        title: 'The last day counts',
        files: {
          'roles.yaml': role(
            'isms-manager',
            'assignments:\n  - { person: PER-001, from: "2024-01-01", to: "2026-06-30" }\n',
          ),
        },
      },
      { title: 'A role that owns nothing', files: { 'roles.yaml': role('dpo', '') } },
    ],
  },
})
