/** Rule treatment/done-without-evidence: a finished action is proved (clause 8.3). */
import { evidenceOfAction, livePlanActions } from '../../analysis/plan-actions.ts'
import { defineRule } from '../define.ts'
import { complete, evidence, plan } from './_example-texts.ts'

export const rule = defineRule({
  id: 'treatment/done-without-evidence',
  summary: 'A finished action of the treatment plan has no evidence',
  why: 'The results of risk treatment are documented information that the standard asks for; the word done is none.',
  fires:
    'Fires when an action of a live plan has status done, names no evidence and no evidence names it under supports. Silent for every other status, for a named id that does not exist (reference/not-found), and while evidence records cannot be read.',
  fix: 'Attach the proof that the action was carried out.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['8.3'],
  phase: 'implementing',
  check({ repo, report }) {
    if (repo.unreadableKinds.has('evidence')) return
    for (const action of livePlanActions(repo)) {
      const { plan: artifact, pointer, data } = action
      if (data.status !== 'done' || (data.evidence ?? []).some((id) => id !== '')) continue
      if (evidenceOfAction(repo, action).length > 0) continue
      report({ artifact, pointer: `${pointer}/status`, message: `${data.id} is done and has no evidence` })
    }
  },
  examples: {
    bad: [
      {
        title: 'nothing shows it',
        files: { 'treatment-plans/2026.yaml': plan(`${complete}, status: done`) },
        at: ['treatment-plans/2026.yaml:7'],
      },
    ],
    good: [
      {
        title: 'the evidence names the action',
        files: {
          'treatment-plans/2026.yaml': plan(`${complete}, status: done`),
          'evidence.yaml': evidence('supports: [RTP-2026-01]'),
        },
      },
      { title: 'under way', files: { 'treatment-plans/2026.yaml': plan(`${complete}, status: in-progress`) } },
    ],
  },
})
