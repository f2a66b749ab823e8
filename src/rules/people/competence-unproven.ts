/** Reports holders of roles whose competence nothing proves. */
import { absenceOf } from '../../analysis/absence.ts'
import { hasEvidence, hasGapWithAction, heldRoles } from '../../analysis/competence.ts'
import { anyUnreadable } from '../../analysis/unreadable.ts'
import { defineRule } from '../define.ts'
import { record, role } from './_example-texts.ts'

/** Everyone is trained instead; auditors have a rule of their own. */
const elsewhere = new Set(['all-employees', 'internal-auditor'])

export const rule = defineRule({
  id: 'people/competence-unproven',
  summary: 'Nothing proves that the holder of a role is competent for it',
  why: 'Evidence of competence is one of the records that the standard demands. Without it, an auditor has only the word of the holder.',
  fires:
    'Fires per current holder of a live role without a competence-record for that role with evidence. Silent for all-employees, for internal-auditor, which people/auditor-competence-unproven covers, when the record states a gap with an action, and when a record cannot be read.',
  fix: 'Record the proof of competence.',
  severity: 'error',
  grade: 'minor',
  needs: ['files', 'clock'],
  clauses: ['7.2 d'],
  phase: 'stage2',
  check({ repo, today, report }) {
    if (anyUnreadable(repo, 'competence-record')) return
    const cause = absenceOf(repo, 'competence-record')
    for (const { role, person, pointer, records } of heldRoles(repo, today)) {
      if (elsewhere.has(role.data.key ?? '')) continue
      if (records.some((record) => hasEvidence(record) || hasGapWithAction(record))) continue
      report({
        artifact: role,
        pointer,
        cause,
        message: `${role.id} is held by ${person}, whose competence for it nothing proves`,
        help:
          records[0] === undefined
            ? `Add a competence-record of ${person} for ${role.id} with evidence.`
            : `Link evidence in ${records[0].id}, or state the gap and the action that closes it.`,
      })
    }
  },
  examples: {
    bad: [
      { title: 'No record', files: { 'roles.yaml': role('isms-manager') }, at: ['roles.yaml:9'] },
      {
        title: 'A record without evidence',
        files: { 'roles.yaml': role('isms-manager'), 'competence-records.yaml': record('basis: experience') },
        at: ['roles.yaml:9'],
      },
    ],
    good: [
      {
        title: 'Proved',
        files: {
          'roles.yaml': role('isms-manager'),
          'competence-records.yaml': record('basis: experience, evidence: [EVD-021]'),
        },
      },
      {
        title: 'A gap with an action',
        files: {
          'roles.yaml': role('isms-manager'),
          'competence-records.yaml': record(
            'gap: No risk workshop led yet, action: { what: Lead one, due: "2026-09-30" }',
          ),
        },
      },
      { title: 'All employees', files: { 'roles.yaml': role('all-employees') } },
    ],
  },
})
