/** Rule document/deleted-before-retention: records stay for as long as they must (clause 7.5.3 f, A.5.33). */
import { documentKinds } from '../../analysis/documents.ts'
import { effectiveOn } from '../../analysis/git/order.ts'
import { isRecordKind } from '../../analysis/records.ts'
import { addDuration, isDate, isDuration } from '../../model/dates.ts'
import type { ArtifactVersion } from '../../model/history.ts'
import { setting } from '../../model/settings.ts'
import { defineRule } from '../define.ts'
import { config } from '../history/_example-texts.ts'

const incident = 'id: INC-001\ntitle: Lost laptop\ndetected_on: "2025-03-02"\nreported_on: "2025-03-02"\nstatus: new\n'
const kept = (period: string) => ({ 'isms.yaml': config(`retention: { incident: ${period} }\n`) })

export const rule = defineRule({
  id: 'document/deleted-before-retention',
  summary: 'A record was deleted before its retention period ended',
  why: 'The period is a promise to customers, courts and auditors. A record that is gone early can no longer show that something was done.',
  fires:
    'Fires when a commit deletes the file of a record, or of a document that had been approved, although its newest date plus the retention of its kind lies after that commit. Silent for a move or rename, for drafts that were never approved, for kinds without a retention period, and for ids that are back. Entries taken out of a list file are not looked for.',
  fix: 'Restore the record, or record the approved reason for its early disposal.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files', 'git'],
  clauses: ['7.5.3 f', 'A.5.33'],
  phase: 'implementing',
  options: { 'retention.<kind>': 'none: how long records of the kind are kept' },
  check({ repo, history, report }) {
    if (repo.configArtifact === undefined) return
    const seen = new Set<string>()
    for (const { version, commit, merge } of history?.removals() ?? []) {
      const { id, kind, value, path } = version
      if (seen.has(id) || repo.find(id) !== undefined || repo.unreadableIds.has(id) || !isKept(version)) continue
      seen.add(id)
      const own = value.retention
      const period = isDuration(own) ? own : setting(repo, `retention.${kind}`)
      const newest = datesIn(value).sort().at(-1)
      if (!isDuration(period) || newest === undefined) continue
      const until = addDuration(newest, period)
      if (until <= effectiveOn({ commit, merge })) continue
      report({
        artifact: repo.configArtifact,
        pointer: '/retention',
        part: 'key',
        subject: id,
        message: `${id} (${path}) was deleted on ${effectiveOn({ commit, merge })} in commit ${commit.id.slice(0, 10)}, although it must be kept until ${until}`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'a year after the incident, to be kept for five',
        files: kept('P60M'),
        history: [
          { on: '2025-03-02', files: { 'incidents/INC-001.yaml': incident } },
          { on: '2026-03-02', files: { 'incidents/INC-001.yaml': null } },
        ],
        at: ['isms.yaml:5'],
      },
    ],
    good: [
      {
        title: 'its time was over',
        files: kept('P6M'),
        history: [
          { on: '2025-03-02', files: { 'incidents/INC-001.yaml': incident } },
          { on: '2026-03-02', files: { 'incidents/INC-001.yaml': null } },
        ],
      },
      {
        title: 'moved into the list',
        files: kept('P60M'),
        history: [
          { on: '2025-03-02', files: { 'incidents/INC-001.yaml': incident } },
          {
            on: '2026-03-02',
            files: {
              'incidents/INC-001.yaml': null,
              'incidents.yaml': `- ${incident.trim().replaceAll('\n', '\n  ')}\n`,
            },
          },
        ],
      },
    ],
  },
})

const isKept = ({ kind, value }: ArtifactVersion): boolean =>
  isRecordKind(kind) || (documentKinds.includes(kind) && Array.isArray(value.approval) && value.approval.length > 0)

/** Dates of the record itself; plans for the future (next_review, due) come below other names. */
const datesIn = (value: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(value).flatMap(([name, item]) => {
    if (name.startsWith('next_') || name === 'expires' || name === 'valid_until' || name === 'due') return []
    if (isDate(item)) return [item]
    if (name !== 'dates' && name !== 'period' && name !== 'approval') return []
    const parts = Array.isArray(item) ? item : [item]
    return parts.flatMap((part: unknown) =>
      typeof part === 'object' && part !== null ? Object.values(part).filter(isDate) : [],
    )
  })
