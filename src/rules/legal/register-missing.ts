/** Reports an ISMS without a register of legal and contractual requirements. */
import { soaEntry, soaThatCounts } from '../../analysis/soa-entries.ts'
import { anyUnreadable } from '../../analysis/unreadable.ts'
import { defineRule } from '../define.ts'
import { requirement, soa } from './_example-texts.ts'

export const rule = defineRule({
  id: 'legal/register-missing',
  summary: 'There is no register of legal and contractual requirements',
  why: 'What law and contracts ask for drives controls and deadlines; A.5.31 asks for it in writing, and an auditor asks for the register first.',
  fires:
    'Fires once when no live legal-requirement exists, and A.5.31 is applicable in the SoA that counts or there is no SoA. Silent as soon as one exists, when the SoA excludes A.5.31 or has no entry for it (soa/control-missing), and when a requirement or the SoA cannot be read.',
  fix: 'Start the register of requirements.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['A.5.31'],
  phase: 'stage1',
  check({ repo, report }) {
    if (anyUnreadable(repo, 'legal-requirement', 'soa') || repo.live('legal-requirement').length > 0) return
    if (soaThatCounts(repo) !== undefined && soaEntry(repo, 'A.5.31')?.data.applicable !== 'yes') return
    report({
      message: 'No legal or contractual requirement is on record',
      help: 'Add a legal-requirement for each law, regulation and contract that binds the organization (isms explain legal-requirement).',
    })
  },
  examples: {
    bad: [
      { title: 'Nothing at all', files: {}, at: ['isms.yaml:1'] },
      {
        title: 'Only a retired one, and A.5.31 applies',
        files: { 'soa.yaml': soa('yes'), 'legal-requirements.yaml': requirement('LEG-001', 'status: retired') },
        at: ['isms.yaml:1'],
      },
    ],
    good: [
      { title: 'One requirement', files: { 'legal-requirements.yaml': requirement('LEG-001', 'status: active') } },
      { title: 'A.5.31 is excluded', files: { 'soa.yaml': soa('no') } },
    ],
  },
})
