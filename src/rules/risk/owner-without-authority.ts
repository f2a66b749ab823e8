/** Reports risk owners who hold no role that may decide on risks. */

import { absenceOf } from '../../analysis/absence.ts'
import { authorityIn } from '../../analysis/authority.ts'
import { hasLeft, nameOf } from '../../analysis/people.ts'
import { mayDecideOnRisks, rolesByHolder } from '../../analysis/role-holders.ts'
import { nameList } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { people, risk, roles } from './_example-texts.ts'

export const rule = defineRule({
  id: 'risk/owner-without-authority',
  summary: 'A risk owner holds no role that may decide on risks',
  why: 'An owner approves the treatment and accepts the residual risk. Without the authority to do so, the approvals count for nothing.',
  fires:
    'Fires when the owner of a live risk holds no role today whose authorities contain risk or risk:<band>. Standing in as a deputy is no authority of its own. Silent when the owner has left, which people/leaver-still-responsible reports, and when the owner is no person, which risk/without-owner reports.',
  fix: 'Give the risk to someone who may decide on it, or extend the authority.',
  severity: 'error',
  grade: 'minor',
  needs: ['files', 'clock'],
  clauses: ['6.1.2 c', '5.3'],
  phase: 'stage1',
  check: ({ repo, today, report }) => {
    // Roles in a file that cannot be read may hold the authority.
    if (repo.unreadableKinds.has('role')) return
    const held = rolesByHolder(authorityIn(repo), today)
    const cause = absenceOf(repo, 'role')
    for (const artifact of repo.live('risk')) {
      const owner = repo.get('person', artifact.data.owner)
      if (owner === undefined || hasLeft(owner, today)) continue
      const roles = held.get(owner.id) ?? []
      if (roles.some((role) => mayDecideOnRisks(role))) continue
      const holds = roles.length === 0 ? 'holds no role' : `holds only ${nameList(roles.map(({ id }) => id))}`
      report({
        artifact,
        pointer: '/owner',
        cause,
        message: `${artifact.id} is owned by ${nameOf(owner)}, who ${holds} and may not decide on risks`,
        help: 'Name an owner with the authority, or add risk to the authorities of a role that the owner holds.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'An owner without any role',
        files: {
          'people.yaml': people,
          'roles.yaml': roles,
          'risks/RISK-001.yaml': risk('status: identified\nowner: PER-003\n'),
        },
        at: ['risks/RISK-001.yaml:6'],
      },
      {
        title: 'The role has ended',
        files: {
          'people.yaml': people,
          'roles.yaml': roles.replace(
            'person: PER-002, from: "2025-01-01"',
            'person: PER-002, from: "2025-01-01", to: "2026-06-29"',
          ),
          'risks/RISK-001.yaml': risk('status: identified\nowner: PER-002\n'),
        },
        at: ['risks/RISK-001.yaml:6'],
      },
    ],
    good: [
      {
        title: 'A role with the authority for low and medium risks',
        files: {
          'people.yaml': people,
          'roles.yaml': roles,
          'risks/RISK-001.yaml': risk('status: identified\nowner: PER-002\n'),
        },
      },
      {
        title: 'The owner has left, which is reported elsewhere',
        files: {
          'people.yaml': people.replace(
            'Cleo Example, employment: active',
            'Cleo Example, employment: left, left: "2026-01-31"',
          ),
          'roles.yaml': roles,
          'risks/RISK-001.yaml': risk('status: identified\nowner: PER-003\n'),
        },
      },
    ],
  },
})
