/** Reports applicable controls for which more than one process owner answers. */
import { applicableAnnexEntries, processOwners } from '../../analysis/control-areas.ts'
import { nameList } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { held, role, soa } from './_example-texts.ts'

const owner = (id: string, areas: string, more = held('PER-001')) =>
  role(id, 'process-owner', `control_areas: ${areas}\n${more}`)

export const rule = defineRule({
  id: 'role/control-area-with-many-owners',
  summary: 'More than one process owner answers for a control',
  why: 'Where two are accountable, each may think that the other one acts.',
  fires:
    'Fires at each applicable control that stands in control_areas of a second live process-owner role, and at the second current holder of a process-owner role with applicable controls in its area. Silent for a holder with a deputy.',
  fix: 'Leave one accountable owner per control area.',
  severity: 'warning',
  grade: 'ofi',
  needs: ['files', 'clock'],
  clauses: ['5.3', 'A.5.2'],
  phase: 'stage1',
  check({ repo, today, report }) {
    const applicable = new Set(applicableAnnexEntries(repo).map(({ id }) => id))
    const owners = new Map<string, string>()
    for (const { role, holders } of processOwners(repo, today)) {
      const areas = role.data.control_areas ?? []
      areas.forEach((id, at) => {
        const other = owners.get(id)
        if (other === undefined) owners.set(id, role.id)
        if (other === undefined || other === role.id || !applicable.has(id)) return
        report({
          artifact: role,
          pointer: `/control_areas/${at}`,
          message: `${role.id} answers for ${id}, and so does ${other}`,
          help: 'Leave the control with one of them.',
        })
      })
      const shared = areas.filter((id) => applicable.has(id))
      const second = holders[1]
      if (second === undefined || shared.length === 0) continue
      report({
        artifact: role,
        pointer: `${second.pointer}/person`,
        message: `${role.id} is held by ${nameList(holders.map(({ person }) => person))} at once, who all answer for ${nameList(shared)}`,
        help: 'Keep one holder; another person may be the deputy.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Two roles',
        files: {
          'roles.yaml': `${owner('ROL-004', '[A.5.15]')}${owner('ROL-005', '[A.8.2, A.5.15]')}`,
          'soa.yaml': soa('A.5.15', 'A.8.2'),
        },
        at: ['roles.yaml:17'],
      },
      {
        title: 'Two holders',
        files: { 'roles.yaml': owner('ROL-004', '[A.5.15]', held('PER-001', 'PER-002')), 'soa.yaml': soa('A.5.15') },
        at: ['roles.yaml:11'],
      },
    ],
    good: [
      {
        title: 'A holder with a deputy, and a control that does not apply',
        files: {
          'roles.yaml': `${owner('ROL-004', '[A.5.15, A.7.4]', 'reports_to: ROL-001\nassignments: [{ person: PER-001, from: "2025-01-01", deputy: PER-002 }]')}${owner('ROL-005', '[A.7.4]')}`,
          'soa.yaml': soa('A.5.15'),
        },
      },
    ],
  },
})
