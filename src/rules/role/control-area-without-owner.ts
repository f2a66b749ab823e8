/** Reports applicable controls for which no process owner answers. */
import { applicableAnnexEntries, processOwners } from '../../analysis/control-areas.ts'
import type { SoaEntry } from '../../analysis/soa-entries.ts'
import { anyUnreadable } from '../../analysis/unreadable.ts'
import { nameList } from '../../analysis/words.ts'
import { annexControl } from '../../frameworks/iso27001.ts'
import { defineRule } from '../define.ts'
import { held, role, soa } from './_example-texts.ts'

const owner = (areas: string, more = held('PER-001')) =>
  role('ROL-004', 'process-owner', `control_areas: ${areas}\n${more}`)

export const rule = defineRule({
  id: 'role/control-area-without-owner',
  summary: 'No process owner answers for an applicable control',
  why: 'Controls are run by people. One that lies in nobody’s area is nobody’s work, whatever the SoA says of it.',
  fires:
    'Fires once per theme of Annex A when applicable controls of it lie in control_areas of no live process-owner role with a current holder, and lists them. Silent when one person holds several areas, when no process-owner role exists (role/undefined), and when a role cannot be read.',
  fix: 'Put the controls under a process owner.',
  severity: 'warning',
  grade: 'ofi',
  needs: ['files', 'clock'],
  clauses: ['5.3', 'A.5.2'],
  phase: 'stage1',
  check({ repo, today, report }) {
    const owners = processOwners(repo, today)
    if (owners.length === 0 || anyUnreadable(repo, 'role')) return
    const owned = new Set(
      owners.flatMap(({ role, holders }) => (holders.length > 0 ? (role.data.control_areas ?? []) : [])),
    )
    const missing = new Map<string, SoaEntry[]>()
    for (const entry of applicableAnnexEntries(repo)) {
      const theme = annexControl(entry.id)?.theme
      if (theme === undefined || owned.has(entry.id)) continue
      missing.set(theme, [...(missing.get(theme) ?? []), entry])
    }
    for (const [theme, entries] of missing) {
      const [first] = entries as [SoaEntry]
      report({
        artifact: first.soa,
        pointer: `${first.pointer}/control_id`,
        subject: theme,
        message: `${first.soa.id} applies ${theme} controls for which no process owner answers: ${nameList(
          entries.map(({ id }) => id),
          10,
        )}`,
        help: 'Add them to control_areas of a process-owner role that somebody holds.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Two themes, one finding each',
        files: { 'roles.yaml': owner('[A.5.15]'), 'soa.yaml': soa('A.5.15', 'A.5.18', 'A.8.2', 'A.8.3') },
        at: ['soa.yaml:8', 'soa.yaml:9'],
      },
      {
        title: 'The role is vacant',
        files: { 'roles.yaml': owner('[A.5.15]', 'reports_to: ROL-001'), 'soa.yaml': soa('A.5.15') },
        at: ['soa.yaml:7'],
      },
    ],
    good: [
      {
        title: 'All in the area of one owner',
        files: { 'roles.yaml': owner('[A.5.15, A.8.2]'), 'soa.yaml': soa('A.5.15', 'A.8.2') },
      },
      { title: 'No process owner at all is another finding', files: { 'soa.yaml': soa('A.5.15') } },
    ],
  },
})
