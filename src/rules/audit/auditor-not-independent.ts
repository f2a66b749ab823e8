/** Rule audit/auditor-not-independent: nobody audits what they own or operate (clause 9.2.2 b). */
import { independence } from '../../analysis/audit-independence.ts'
import { nameList } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'

const audit = (auditors: string, scope: string) => `id: AUD-2026-01
title: Internal audit
type: internal
status: planned
lead: PER-010
auditors:
${auditors}
scope: ${scope}
dates: { from: "2026-07-13", to: "2026-07-15" }
`
const control = (id: string, owner: string) => `id: ${id}
title: Backup
annex_a: [A.8.13]
description: Every database is copied each night.
owner: ${owner}
status: implemented
responsibility: own
`
const manager = (from: string) => `id: ROL-002
title: ISMS manager
key: isms-manager
responsibilities: [Runs the ISMS]
authorities: [procedure]
reports_to: ROL-001
assignments: [{ person: PER-010, from: "${from}" }]
`

export const rule = defineRule({
  id: 'audit/auditor-not-independent',
  summary: 'An internal auditor owns or operates what is audited',
  why: 'Nobody sees the faults of their own work; an audit by the owner is no audit, and the certification body will not rely on it.',
  fires:
    'Fires once per auditor of an internal audit who owned or operated, on its dates, something in the scope, or held the role isms-manager while one ' +
    'of clauses 4 to 10 is in scope, and lists it: own controls behind the Annex A ids and their documents, entries of the SoA, control areas of a role, ' +
    'documents that serve an audited clause (by their field clauses, or by what they are: scope, top policy, methodology, SoA, treatment plan), sites, and the procedure of an audited process. Roles count as held on the first and the last day of the ' +
    'audit; a person named as owner counts as such throughout. Silent when the record gives that part of the scope to another auditor of the team, for ' +
    'controls implemented after the audit, and for auditors outside the person register.',
  fix: 'Assign an auditor who has no part in what is audited, or give that part of the scope to another auditor of the team.',
  severity: 'error',
  grade: 'major',
  needs: ['files'],
  clauses: ['9.2.2 b'],
  phase: 'implementing',
  check({ repo, report }) {
    const conflictsOf = independence(repo)
    for (const artifact of repo.all('audit')) {
      for (const { auditor, own } of conflictsOf(artifact)) {
        report({
          artifact,
          pointer: auditor.pointer,
          subject: auditor.person,
          message: `${artifact.id} has ${auditor.person} audit own work: ${nameList(own.map((item) => item.as))}`,
          related: own.slice(0, 5).map(({ artifact: other, pointer, as }) => ({
            artifact: other,
            pointer,
            message: `${auditor.person} is ${as}`,
          })),
        })
      }
    }
  },
  examples: {
    bad: [
      {
        title: 'the owner of a control behind an Annex A id',
        files: {
          'audits/2026.yaml': audit('  - PER-010', '{ controls: [A.8.13] }'),
          'controls/backup.yaml': control('CTL-001', 'PER-010'),
        },
        at: ['audits/2026.yaml:7'],
      },
      {
        title: 'the ISMS manager audits clauses, and the lead the document that serves one',
        files: {
          'audits/2026.yaml': audit('  - PER-011', '{ clauses: ["9.1", "10"] }'),
          'roles.yaml': manager('2025-01-01').replace('PER-010', 'PER-011'),
          'procedures/corrective-action.md':
            '---\nid: PRC-010\ntitle: Corrective action\ndoc_type: procedure\nprocess_owner: PER-010\nclauses: ["10.2"]\n---\n\nFind the cause.\n',
        },
        at: ['audits/2026.yaml:5', 'audits/2026.yaml:7'],
      },
    ],
    good: [
      {
        title: 'that part is given to another auditor',
        files: {
          'audits/2026.yaml': audit(
            '  - PER-010\n  - { name: Kim Sample, scope: { controls: [A.8.13] } }',
            '{ controls: [A.8.13, A.8.15], clauses: ["8"] }',
          ),
          'controls/backup.yaml': control('CTL-001', 'PER-010'),
        },
      },
      {
        title: 'the role was taken up after the audit, and others own what is audited',
        files: {
          'audits/2026.yaml': audit('  - PER-010', '{ clauses: ["4", "5"], controls: [A.8.13] }'),
          'controls/backup.yaml': control('CTL-001', 'PER-004'),
          'roles.yaml': manager('2026-07-16'),
        },
      },
    ],
  },
})
