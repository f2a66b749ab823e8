/** Reports legal requirements that nothing meets any more, or ever did. */
import { isBlank, nameList } from '../../analysis/words.ts'
import { isLive } from '../../model/life.ts'
import { defineRule } from '../define.ts'
import { requirement } from './_example-texts.ts'

export const rule = defineRule({
  id: 'legal/requirement-unmet',
  summary: 'Nothing meets a legal or contractual requirement',
  why: 'A register that lists duties and not what fulfils them proves that the duties are known and nothing is done.',
  fires:
    'Fires when met_by of a live legal-requirement is empty or links only controls and procedures that are retired or superseded. Silent when one live link exists, and when a link leads nowhere (reference/not-found).',
  fix: 'Link the control or procedure that meets it.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['A.5.31'],
  phase: 'stage1',
  check({ repo, report }) {
    for (const artifact of repo.live('legal-requirement')) {
      const ids = (artifact.data.met_by ?? []).filter((id) => !isBlank(id))
      const targets = ids.map((id) => repo.find(id))
      if (targets.some((target) => target === undefined || isLive(target))) continue
      report({
        artifact,
        pointer: '/met_by',
        message: `${artifact.id} is met by ${ids.length === 0 ? 'nothing' : `${nameList(ids)} only, which ${ids.length === 1 ? 'is' : 'are'} no longer in use`}`,
        help: 'Link a control or procedure in use under met_by.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Nothing, and a retired control',
        files: {
          'legal-requirements.yaml': `${requirement('LEG-001', 'met_by: []')}${requirement('LEG-002', 'met_by: [CTL-001]')}`,
          'controls.yaml':
            'id: CTL-001\ntitle: Fax line\nannex_a: [A.5.5]\ndescription: A fax to the authority.\nstatus: retired\nresponsibility: own\n',
        },
        at: ['legal-requirements.yaml:1', 'legal-requirements.yaml:2'],
      },
    ],
    good: [
      {
        title: 'One of two is still in use',
        files: {
          'legal-requirements.yaml': requirement('LEG-001', 'met_by: [CTL-001, CTL-002]'),
          'controls.yaml':
            '- { id: CTL-001, title: Fax line, annex_a: [A.5.5], description: A fax, status: retired, responsibility: own }\n- { id: CTL-002, title: Portal, annex_a: [A.5.5], description: A form, status: implemented, responsibility: own }\n',
        },
      },
    ],
  },
})
