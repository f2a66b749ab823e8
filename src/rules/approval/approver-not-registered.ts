/** Rule approval/approver-not-registered: who approves or accepts stands in the person register (clauses 5.3 and 7.5.2). */
import { absenceOf } from '../../analysis/absence.ts'
import { nameOf } from '../../analysis/ids.ts'
import { defineRule } from '../define.ts'
import { isHistory, namesApprover } from '../reference/_links.ts'
import { approved, people } from './_example-texts.ts'

const exception = (by: string) => `id: EXC-001
title: Shared account
reason: The software knows one account only.
requested_by: PER-002
approved_by: ${by}
expires: "2026-12-31"
status: approved
`

export const rule = defineRule({
  id: 'approval/approver-not-registered',
  summary: 'An approval names somebody who is not in the person register',
  why: 'Whether somebody had the authority to approve can be judged only when it is clear who that was.',
  fires:
    'Fires when by of an approval or of a risk acceptance, or approved_by of an exception, names nobody in the person register, a plain name or e-mail ' +
    'address and the id of a role included; reference/not-found and reference/wrong-kind stay quiet for these fields. Silent for a person who has ' +
    'left since, in superseded and retired artifacts, and for persons who may stand in a file that cannot be read.',
  fix: 'Add the person to the register or correct the approver.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['5.3', '7.5.2'],
  phase: 'implementing',
  check({ repo, report }) {
    if (repo.unreadableKinds.has('person')) return
    const cause = absenceOf(repo, 'person')
    for (const link of repo.links) {
      if (!namesApprover(link) || isHistory(link) || repo.unreadableIds.has(link.to)) continue
      if (link.target?.type === 'artifact' && link.target.artifact.kind === 'person') continue
      report({
        artifact: link.from,
        pointer: link.pointer,
        subject: link.to,
        cause,
        message: `${nameOf(link.from)} was approved by ${link.to}, who is not in the person register`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'an unknown id and a plain name',
        files: {
          'policies/access.md': approved('', 'by: PER-009, role: ROL-001'),
          'exceptions/EXC-001.yaml': exception('Ada Example'),
          'people.yaml': people,
        },
        at: ['exceptions/EXC-001.yaml:5', 'policies/access.md:11'],
      },
      {
        title: 'an address as signer of an acceptance',
        files: {
          'risk-acceptances/RAC-001.yaml':
            'id: RAC-001\nrisks: [RISK-001]\nresidual_at_acceptance: { level: 4 }\nby: [ada@example.org]\nrole: ROL-001\non: "2026-03-17"\nexpires: "2026-12-31"\njustification: The second site opens in December.\n',
          'people.yaml': people,
        },
        at: ['risk-acceptances/RAC-001.yaml:4'],
      },
    ],
    good: [
      {
        title: 'a person who has left since',
        files: {
          'policies/access.md': approved(),
          'exceptions/EXC-001.yaml': exception('PER-003'),
          'people.yaml': people.replace(
            'Cy Example, employment: active',
            'Cy Example, employment: left, left: "2026-05-31"',
          ),
        },
      },
    ],
  },
})
