/** Approvals of the treatment plan by risk owners and acceptances of residual risk, each committed by who gives it. */
import type { Commit, Event } from './event.ts'
import type { Tree } from './final-files.ts'
import { fieldLines, fieldValue, splitList } from './record-text.ts'
import { ownerMoment } from './soa-past.ts'

const plan = 'treatment-plans/RTP-2026.yaml'

/** Owner approvals, on the branch on which the plan is approved. */
export function ownerApprovalEvents(files: Tree): Commit[] {
  const { records } = splitList(fieldLines(files.get(plan) ?? '', 'owner_approvals') ?? '', '  ')
  return records.map((record, index) => {
    const [on = '', by = ''] = [fieldValue(record, 'on'), fieldValue(record, 'risk_owner')]
    const risks = fieldLines(record, 'risks')?.match(/RISK-\d+/g) ?? []
    return {
      at: ownerMoment(on, index),
      by,
      say: `Approve my actions in RTP-2026 2.0 (${risks.join(', ')})`,
      paths: [plan],
      on: 'approval/2026-05-21',
    }
  })
}

/** Acceptances of 21 May 2026, one commit for each person who accepts. */
export function acceptanceEvents(files: Tree): Event[] {
  const people = new Map<string, string[]>()
  for (const [path, text] of files) {
    const [, by] = /^by: \[(PER-\d+)/m.exec(text) ?? []
    if (path.startsWith('risk-acceptances/') && by !== undefined) people.set(by, [...(people.get(by) ?? []), path])
  }
  const commits = [...people].map(([by, paths], index): Commit => {
    const ids = paths.map((path) => path.slice(path.indexOf('/') + 1, -'.yaml'.length))
    const named = paths.flatMap((path) => /^by: \[(.*)\]$/m.exec(files.get(path) ?? '')?.[1]?.split(', ') ?? [])
    return {
      at: `2026-05-21T13:${String(10 + index * 5)}`,
      by,
      say: `Accept ${ids.join(', ')}`,
      paths,
      on: 'acceptances',
      approved: [...new Set(named.filter((person) => person !== by))],
    }
  })
  return [
    ...commits,
    {
      at: '2026-05-21T15:10',
      by: 'PER-003',
      say: 'Merge branch acceptances',
      merge: 'acceptances',
      reviewed: ['PER-011'],
    },
  ]
}
