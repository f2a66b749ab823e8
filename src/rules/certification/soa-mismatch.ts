/** Rule certification/soa-mismatch: the certificate cites a statement with the controls of today (clause 6.1.3 d, ISO/IEC 27006-1 8.2). */
import { isApproved } from '../../analysis/document-in-force.ts'
import { applicableIn, setDifference } from '../../analysis/git/applicable-controls.ts'
import { soaThatCounts } from '../../analysis/soa-entries.ts'
import { nameList } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'

const soa = (version: string, second: string, status = 'implemented') => `id: SOA
title: Statement of applicability
status: approved
version: "${version}"
standard: ISO/IEC 27001:2022
based_on: {}
entries:
  - { control_id: A.8.1, applicable: yes, status: ${status} }
  - { control_id: A.8.2, applicable: ${second} }
`
const certificate = `id: CRT-001
title: Certificate
cb: Meridian Certification
number: "1"
standard: ISO/IEC 27001:2022
scope_text: Everything
soa: { version: "1.0", date: "2025-09-01" }
decision_date: "2025-11-20"
issued: "2025-11-24"
expires: "2028-11-19"
status: certified
events: []
`
const start = {
  on: '2025-09-01',
  files: { 'soa.yaml': soa('1.0', '"no"').replace('yes', '"yes"'), 'certificates/CRT-001.yaml': certificate },
}
const next = (second: string, status?: string) => ({
  on: '2026-03-01',
  files: { 'soa.yaml': soa('2.0', second, status).replace('applicable: yes', 'applicable: "yes"') },
})

export const rule = defineRule({
  id: 'certification/soa-mismatch',
  summary: 'The certificate cites a statement of applicability with other controls',
  why: 'Customers read the certificate together with the version of the statement that it names. When other controls apply now, both tell them something that is no longer so.',
  fires:
    'Fires when the controls that are applicable in the version of the statement that a live certificate cites (its last state in git) differ from those of the approved statement in force. Silent when only wording, status or owners differ, and when no commit holds the cited version.',
  fix: 'Tell the certification body about the new SoA.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files', 'git'],
  clauses: ['6.1.3 d', '27006-1 8.2'],
  phase: 'certified',
  check({ repo, history, report }) {
    const statement = soaThatCounts(repo)
    if (statement === undefined || !isApproved(statement)) return
    const now = applicableIn({ value: statement.data as Readonly<Record<string, unknown>> })
    for (const artifact of repo.live('certificate')) {
      const { soa: cited, status } = artifact.data
      if (status === 'withdrawn' || status === 'expired' || cited?.version === undefined) continue
      if (cited.version === statement.data.version) continue
      const then = repo
        .all('soa')
        .flatMap(({ id }) => history?.of(id)?.revisions ?? [])
        .findLast(({ after }) => after?.value.status === 'approved' && String(after.value.version) === cited.version)
      const before = applicableIn(then?.after)
      if (before === undefined || now === undefined) continue
      const { added, removed } = setDifference(before, now)
      if (added.length + removed.length === 0) continue
      const parts = [
        ...(added.length > 0 ? [`${nameList(added)} came in`] : []),
        ...(removed.length > 0 ? [`${nameList(removed)} went out`] : []),
      ]
      report({
        artifact,
        pointer: '/soa/version',
        message: `${artifact.id} cites ${statement.id} ${cited.version}; since then ${parts.join(' and ')}`,
        related: [{ artifact: statement, pointer: '/version', message: 'in force' }],
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'one more control applies',
        files: {},
        history: [start, next('"yes"')],
        at: ['certificates/CRT-001.yaml:7'],
      },
    ],
    good: [
      { title: 'only a status is new', files: {}, history: [start, next('"no"', 'partial')] },
      { title: 'the version in force', files: {}, history: [start] },
    ],
  },
})
