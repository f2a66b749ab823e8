/** Rule exception/without-compensation: something limits the risk while an exception runs (A.5.36). */
import { newestAcceptances } from '../../analysis/acceptances.ts'
import { isBlank } from '../../analysis/words.ts'
import { isFaulty } from '../../model/artifact.ts'
import { defineRule } from '../define.ts'
import { exception } from './_example-texts.ts'

export const rule = defineRule({
  id: 'exception/without-compensation',
  summary: 'Nothing limits the risk of an approved exception',
  why: 'An exception without a compensating measure is plain acceptance of the risk, and that needs the risk owner.',
  fires:
    'Fires when compensating is blank in an approved exception, or says only that there is none although no acceptance of the linked risk is on record. Silent when it says that none is possible and the linked risk is accepted, by its status or by a risk acceptance.',
  fix: 'Name the measure that limits the risk meanwhile.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['A.5.36'],
  phase: 'implementing',
  check({ repo, report }) {
    const acceptances = newestAcceptances(repo)
    for (const artifact of repo.all('exception')) {
      const { status, compensating, risk } = artifact.data
      if (status !== 'approved' || isFaulty(artifact, '/compensating')) continue
      const isAccepted =
        risk !== undefined && (acceptances.has(risk) || repo.get('risk', risk)?.data.status === 'accepted')
      const blank = isBlank(compensating)
      if (!blank && (isAccepted || !saysNone.test(compensating ?? ''))) continue
      report({
        artifact,
        pointer: '/compensating',
        message: blank
          ? `${artifact.id} is approved and names nothing that limits the risk`
          : `${artifact.id} names nothing that limits the risk, and ${risk ?? 'no risk'} is accepted by nobody`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'nothing named',
        files: { 'exceptions/EXC-001.yaml': exception({ compensating: '' }) },
        at: ['exceptions/EXC-001.yaml:1'],
      },
      {
        title: 'none, and the risk is accepted by nobody',
        files: { 'exceptions/EXC-001.yaml': exception({ compensating: 'None possible.' }) },
        at: ['exceptions/EXC-001.yaml:6'],
      },
    ],
    good: [
      { title: 'a measure', files: { 'exceptions/EXC-001.yaml': exception() } },
      {
        title: 'none is possible, and the risk is accepted',
        files: {
          'exceptions/EXC-001.yaml': exception({ compensating: 'None possible on this server.' }),
          'risks/RISK-001.yaml':
            'id: RISK-001\ntitle: Shared account\ntype: operational\ndescription: Logins cannot be told apart.\nstatus: accepted\nassessed_on: "2026-03-10"\n',
        },
      },
    ],
  },
})

/** Texts that only state that there is no measure. */
const saysNone = /^\s*(?:none|nothing|no (?:measure|compensation|compensating \w+))\b/i
