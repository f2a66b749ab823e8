/** Rule audit/clause-not-covered: internal audits cover every clause from 4 to 10 in the cycle (clause 9.2). */
import {
  auditedSince,
  citedClauses,
  coverageSince,
  coversClause,
  mainClauses,
  partsNotCovered,
  reportedInternalAudits,
  scopeUnknown,
} from '../../analysis/audit-coverage.ts'
import { nextStage2, plannedAudits, programmesThatCount } from '../../analysis/audit-plan.ts'
import { defineRule } from '../define.ts'

const audit = (clauses: string, to = '2026-04-15', rest = 'type: internal\nstatus: reported') => `id: AUD-2026-01
title: Audit
${rest}
lead: PER-010
auditors: [PER-010]
scope: { clauses: [${clauses}] }
dates: { from: "${to}", to: "${to}" }
`
const programme = (slots: string) => `id: APR-2026
title: Audit programme 2026 to 2028
period: { from: "2026-01-01", to: "2028-12-31" }
slots: [${slots}]
`

export const rule = defineRule({
  id: 'audit/clause-not-covered',
  summary: 'No internal audit of the cycle had a clause in scope, and none is planned',
  why: 'Internal audits must show that the whole ISMS conforms; a clause that nobody has looked at for three years is a gap in the programme.',
  fires:
    'Fires once per clause from 4 to 10 that no reported internal audit of the last 36 months had in scope; a clause counts when it is cited itself or ' +
    'when all its parts are. Silent while a future slot of the programme inside its cycle, or a booked internal audit, covers the rest, unless stage 2 ' +
    'is scheduled before it; when no internal audit has been reported yet, which document/mandatory-missing reports; and while the record of an audit ' +
    'does not say what was audited, which audit/record-incomplete reports.',
  fix: 'Plan and hold an audit of the clause.',
  severity: 'error',
  grade: 'major',
  needs: ['files', 'clock'],
  clauses: ['9.2.1', '9.2.2'],
  phase: 'stage2',
  options: { 'limits.audit_cycle': 'P36M: time in which internal audits cover everything' },
  check({ repo, today, report }) {
    if (
      reportedInternalAudits(repo).length === 0 ||
      repo.unreadableKinds.has('audit') ||
      repo.unreadableKinds.has('audit-programme')
    )
      return
    const since = coverageSince(repo, today)
    const audits = auditedSince(repo, since)
    if (audits.some(scopeUnknown)) return
    const audited = citedClauses(audits.map(({ data }) => data.scope?.clauses))
    const stage2 = nextStage2(repo)
    const planned = plannedAudits(repo).filter(
      ({ days }) => days.to >= today && !(stage2 !== undefined && stage2.from < days.from),
    )
    const promised = new Set([...audited, ...citedClauses(planned.map(({ clauses }) => clauses))])
    const artifact = programmesThatCount(repo)[0]
    for (const clause of mainClauses) {
      if (coversClause(promised, clause)) continue
      const open = partsNotCovered(audited, clause)
      const what = open.length === 0 ? `clause ${clause}` : `clause ${clause} in part (${open.join(', ')})`
      const before = stage2 === undefined ? '' : ` before stage 2 on ${stage2.from}`
      const message = `${artifact === undefined ? 'The audit programme' : artifact.id} plans no audit of ${what}${before}, and no internal audit since ${since} had it in scope`
      report({ ...(artifact === undefined ? {} : { artifact, pointer: '/slots' }), message, subject: clause })
    }
  },
  examples: {
    bad: [
      {
        title: 'two clauses are left out, and one is audited only in part',
        files: {
          'audits/2026.yaml': audit('"4", "5", "6", "7", "8.1", "8.2"'),
          'audit-programmes/2026.yaml': programme(''),
        },
        at: Array(3).fill('audit-programmes/2026.yaml:4'),
      },
      {
        title: 'the slot for the rest comes after stage 2, and there is a slot beyond the cycle',
        files: {
          'audits/2026.yaml': audit('"4", "5", "6", "7", "8", "9"'),
          'audits/stage2.yaml': audit('"4"', '2026-10-19', 'type: stage2\nstatus: planned').replace(
            'AUD-2026-01',
            'AUD-2026-S2',
          ),
          'audit-programmes/2026.yaml': programme(
            '{ when: 2026-Q4, clauses: ["9"] }, { when: 2026-11, clauses: ["10"] }, { when: 2029, clauses: ["10"] }',
          ),
        },
        at: ['audit-programmes/2026.yaml:4'],
      },
      {
        title: 'the audit is older than the cycle',
        files: { 'audits/2023.yaml': audit('"4", "5", "6", "7", "8", "9", "10"', '2023-06-29') },
        at: Array(7).fill('isms.yaml:1'),
      },
    ],
    good: [
      {
        title: 'all parts of a clause stand for the clause, and a slot covers the rest',
        files: {
          'audits/2026.yaml': audit('"4", "5", "6", "7", "8.1", "8.2", "8.3", "9"'),
          'audit-programmes/2026.yaml': programme('{ when: 2026-Q4, clauses: ["10"] }'),
        },
      },
      {
        title: 'on the last day of the 36 months',
        files: { 'audits/2023.yaml': audit('"4", "5", "6", "7", "8", "9", "10"', '2023-06-30') },
      },
      {
        title: 'no audit has been reported yet',
        files: { 'audits/2026.yaml': audit('"4"', '2026-04-15', 'type: internal\nstatus: planned') },
      },
    ],
  },
})
