/** Rule exception/without-risk: an exception names the risk that it creates (clause 6.1.3 f, A.5.36). */
import { isBlank } from '../../analysis/words.ts'
import { isFaulty } from '../../model/artifact.ts'
import { defineRule } from '../define.ts'
import { exception } from './_example-texts.ts'

export const rule = defineRule({
  id: 'exception/without-risk',
  summary: 'An exception links no risk',
  why: 'A departure from a rule leaves something open; unless it stands in the risk register, nobody has accepted it.',
  fires: 'Fires when a requested or approved exception links no risk. Silent for expired, closed and rejected ones.',
  fix: 'Link the risk that the deviation creates.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['6.1.3 f', 'A.5.36'],
  phase: 'implementing',
  check({ repo, report }) {
    for (const artifact of repo.all('exception')) {
      const { status, risk } = artifact.data
      if ((status !== 'requested' && status !== 'approved') || !isBlank(risk) || isFaulty(artifact, '/risk')) continue
      report({ artifact, pointer: '/risk', message: `${artifact.id} links no risk` })
    }
  },
  examples: {
    bad: [
      {
        title: 'requested without a risk',
        files: { 'exceptions/EXC-001.yaml': exception({ risk: '', status: 'requested' }) },
        at: ['exceptions/EXC-001.yaml:1'],
      },
    ],
    good: [
      { title: 'a risk', files: { 'exceptions/EXC-001.yaml': exception() } },
      { title: 'closed', files: { 'exceptions/EXC-001.yaml': exception({ risk: '', status: 'closed' }) } },
    ],
  },
})
