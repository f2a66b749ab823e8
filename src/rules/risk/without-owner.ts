/** Reports risks that no single person owns. */
import { ownerLack, unitNames } from '../../analysis/risk-owners.ts'
import { defineRule } from '../define.ts'
import { people, risk, roles } from './_example-texts.ts'

export const rule = defineRule({
  id: 'risk/without-owner',
  summary: 'A risk has no person as its owner',
  why: 'The risk owner approves the treatment and accepts what remains. A unit, a team or a role cannot be asked why.',
  fires:
    'Fires when the owner of a risk is absent, or names a role, a known unit of the organization, or several words such as "IT department" instead of a person. Silent for closed risks, for an unknown id, which reference/not-found reports, and for an artifact of another kind, which reference/wrong-kind reports.',
  fix: 'Name one person as risk owner.',
  severity: 'error',
  grade: 'major',
  needs: ['files'],
  clauses: ['6.1.2 c'],
  phase: 'stage1',
  check: ({ repo, report }) => {
    const units = unitNames(repo)
    for (const artifact of repo.live('risk')) {
      const lack = ownerLack(repo, artifact, units)
      if (lack === undefined) continue
      const owner = artifact.data.owner ?? ''
      const what = { absent: 'has no owner', role: `is owned by the role ${owner}`, unit: `is owned by "${owner}"` }[
        lack
      ]
      report({
        artifact,
        pointer: '/owner',
        message: `${artifact.id} ${what}${lack === 'absent' ? '' : ' instead of a person'}`,
        help: 'Name the id of one person who may decide on the risk.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Nobody',
        files: { 'risks/RISK-001.yaml': risk('status: identified\n') },
        at: ['risks/RISK-001.yaml:1'],
      },
      {
        title: 'A role',
        files: {
          'roles.yaml': roles,
          'people.yaml': people,
          'risks/RISK-001.yaml': risk('status: identified\nowner: ROL-002\n'),
        },
        at: ['risks/RISK-001.yaml:6'],
      },
      {
        title: 'A unit',
        files: { 'risks/RISK-001.yaml': risk('status: identified\nowner: IT department\n') },
        at: ['risks/RISK-001.yaml:6'],
      },
    ],
    good: [
      {
        title: 'One person',
        files: { 'people.yaml': people, 'risks/RISK-001.yaml': risk('status: identified\nowner: PER-002\n') },
      },
      {
        title: 'A closed risk',
        files: { 'risks/RISK-001.yaml': risk('status: closed\nclose_reason: The service was switched off.\n') },
      },
    ],
  },
})
