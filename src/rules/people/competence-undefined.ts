/** Reports roles of which nobody says what a holder must be able to do. */
import { isBlank } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { role } from './_example-texts.ts'

export const rule = defineRule({
  id: 'people/competence-undefined',
  summary: 'A role does not say what its holder must know or be able to do',
  why: 'Competence has to be determined before it can be judged; without a yardstick every holder is fit.',
  fires:
    'Fires when required_competence of a live role other than all-employees is empty. Silent for roles without an assignment, past or present.',
  fix: 'Say what a holder of the role must know or be able to do.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['7.2 a'],
  phase: 'stage1',
  check({ repo, report }) {
    for (const artifact of repo.live('role')) {
      const { key, assignments = [], required_competence: required = [] } = artifact.data
      if (key === 'all-employees' || assignments.length === 0 || required.some((item) => !isBlank(item))) continue
      report({
        artifact,
        pointer: '/required_competence',
        message: `${artifact.id} does not say what its holder must know or be able to do`,
        help: 'List it under required_competence.',
      })
    }
  },
  examples: {
    bad: [{ title: 'Nothing required', files: { 'roles.yaml': role('isms-manager', '[]') }, at: ['roles.yaml:7'] }],
    good: [
      { title: 'Everyone', files: { 'roles.yaml': role('all-employees', '[]') } },
      { title: 'Never held', files: { 'roles.yaml': role('dpo', '[]').replace(/assignments[\s\S]*/, '') } },
    ],
  },
})
