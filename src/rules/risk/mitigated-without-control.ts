/** Reports risks that are to be reduced by controls and name none. */
import { isBlank } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { risk } from './_example-texts.ts'

export const rule = defineRule({
  id: 'risk/mitigated-without-control',
  summary: 'A risk is to be reduced, but no control is named',
  why: 'Choosing to reduce a risk means determining the controls that do it; they are what the statement of applicability is built from.',
  fires:
    'Fires when the treatment is modify and controls is empty or absent. Silent for retain, avoid and share, and for closed risks.',
  fix: 'Name at least one control, or choose another treatment.',
  severity: 'error',
  grade: 'major',
  needs: ['files'],
  clauses: ['6.1.3 b'],
  phase: 'stage1',
  check: ({ repo, report }) => {
    for (const artifact of repo.live('risk')) {
      const { treatment, controls } = artifact.data
      if (treatment !== 'modify' || controls?.some((id) => !isBlank(id))) continue
      report({
        artifact,
        pointer: '/controls',
        message: `${artifact.id} is to be reduced and names no control`,
        help: 'Add controls with the ids of controls or of Annex A, or choose another treatment.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'No controls',
        files: { 'risks/RISK-001.yaml': risk('status: treating\ntreatment: modify\n') },
        at: ['risks/RISK-001.yaml:1'],
      },
      {
        title: 'An empty list',
        files: { 'risks/RISK-001.yaml': risk('status: treating\ntreatment: modify\ncontrols: []\n') },
        at: ['risks/RISK-001.yaml:7'],
      },
    ],
    good: [
      {
        title: 'An Annex A control',
        files: { 'risks/RISK-001.yaml': risk('status: treating\ntreatment: modify\ncontrols: [A.8.24]\n') },
      },
      {
        title: 'A retained risk needs none',
        files: { 'risks/RISK-001.yaml': risk('status: accepted\ntreatment: retain\n') },
      },
    ],
  },
})
