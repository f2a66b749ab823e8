/** Reports holders of roles whose proof of competence has expired. */
import { passedOnes } from '../../analysis/deadlines/deadline.ts'
import { competenceEnds } from '../../analysis/deadlines/people.ts'
import { defineRule } from '../define.ts'
import { record, role } from './_example-texts.ts'

const files = (until: string, more = '') => ({
  'roles.yaml': role('isms-manager'),
  'competence-records.yaml': `${record(`basis: certificate, evidence: [EVD-021], valid_until: "${until}"`)}${more}`,
})

export const rule = defineRule({
  id: 'people/competence-proof-expired',
  summary: 'The proof of competence for a role has expired',
  why: 'A personal certificate ends because knowledge ages; whoever relies on it has to renew it or prove the competence otherwise.',
  fires:
    'Fires per current holder of a live role when valid_until of every competence-record with evidence for that role is before today. Silent on the last day, when another valid record covers the role, and without any record, which people/competence-unproven reports.',
  fix: 'Renew the certificate and update the record.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files', 'clock'],
  clauses: ['7.2 d'],
  phase: 'stage2',
  check({ repo, today, report }) {
    for (const { artifact, pointer, date, person, role } of passedOnes(competenceEnds(repo, today), today)) {
      report({
        artifact,
        pointer,
        message: `${artifact.id} proves the competence of ${person} for ${role} until ${date} only`,
      })
    }
  },
  examples: {
    bad: [{ title: 'Since yesterday', files: files('2026-06-29'), at: ['competence-records.yaml:1'] }],
    good: [
      { title: 'Until today', files: files('2026-06-30') },
      {
        title: 'Another record without an end',
        files: files('2025-06-29', record('basis: experience, evidence: [EVD-022]', 'CMP-002')),
      },
    ],
  },
})
