/** Reports holders of leading roles whose job description does not know of it. */
import { employerUnderAgreement } from '../../analysis/employer-agreement.ts'
import { holdingsOn } from '../../analysis/role-holders.ts'
import { isBlank } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { held, person, role } from './_example-texts.ts'

const duties = new Set(['isms-manager', 'process-owner'])

export const rule = defineRule({
  id: 'role/duty-not-in-job-description',
  summary: 'A duty in the ISMS is not linked to the job description of its holder',
  why: 'A duty that stands only in the register of roles is easily overlooked when goals are set and time is planned.',
  fires:
    'Fires per current holder of a live role with key isms-manager or process-owner whose assignment has no job_description. Silent for external holders whose employer is a supplier with an agreement.',
  fix: 'Add the duty to the job description and link it.',
  severity: 'info',
  grade: 'ofi',
  needs: ['files'],
  clauses: ['5.3', 'A.6.2'],
  phase: 'stage1',
  check({ repo, today, report }) {
    for (const artifact of repo.live('role')) {
      if (!duties.has(artifact.data.key ?? '')) continue
      for (const { person: id, pointer } of holdingsOn(artifact, today)) {
        const assignment = artifact.data.assignments?.[Number(pointer.split('/')[2])]
        const person = repo.get('person', id)
        if (!isBlank(assignment?.job_description)) continue
        if (person !== undefined && employerUnderAgreement(repo, person) !== undefined) continue
        report({
          artifact,
          pointer: `${pointer}/job_description`,
          message: `${artifact.id} is held by ${id}, and no job description names the duty`,
          help: 'Link the job description or contract under job_description of the assignment.',
        })
      }
    }
  },
  examples: {
    bad: [
      {
        title: 'Only in the register of roles',
        files: {
          'people.yaml': person('PER-001'),
          'roles.yaml': role('ROL-002', 'isms-manager', held('PER-001')),
        },
        at: ['roles.yaml:9'],
      },
    ],
    good: [
      {
        title: 'Linked, in another role, or external under contract',
        files: {
          'people.yaml': `${person('PER-001')}${person('PER-002', 'type: external, employment: active, employer: SUP-001')}`,
          'suppliers.yaml':
            'id: SUP-001\ntitle: Interim\nservice: ISMS management\ncategory: consultant\ncriticality: medium\ndata_access: confidential\nagreement: { ref: Contract of 2025 }\n',
          'roles.yaml': `${role('ROL-002', 'isms-manager', held('PER-002'))}${role('ROL-003', 'risk-owner', held('PER-001'))}${role('ROL-004', 'process-owner', 'reports_to: ROL-001\nassignments: [{ person: PER-001, from: "2025-01-01", job_description: EVD-020 }]')}`,
        },
      },
    ],
  },
})
