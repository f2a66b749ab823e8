/** Rule exception/renewed-too-often: exceptions do not become permanent by renewal (A.5.36). */
import { isLive } from '../../model/life.ts'
import { limitNumber } from '../../model/settings.ts'
import { defineRule } from '../define.ts'
import { exception } from './_example-texts.ts'

export const rule = defineRule({
  id: 'exception/renewed-too-often',
  summary: 'An exception was renewed too often',
  why: 'What is renewed again and again is no exception; either the rule or the practice has to change.',
  fires:
    'Fires when renewals exceeds 2 in a live exception. Silent at exactly the limit and for rejected, expired and closed ones.',
  fix: 'Treat the risk, or change the rule that needs the exception.',
  severity: 'warning',
  grade: 'ofi',
  needs: ['files'],
  clauses: ['A.5.36'],
  phase: 'implementing',
  options: {
    'limits.exception_renewals': '2: how often an exception may be renewed',
  },
  check({ repo, report }) {
    const most = limitNumber(repo, 'exception_renewals', 2)
    for (const artifact of repo.all('exception')) {
      const { renewals, status } = artifact.data
      if (renewals === undefined || renewals <= most || status === 'expired' || !isLive(artifact)) continue
      report({
        artifact,
        pointer: '/renewals',
        message: `${artifact.id} was renewed ${renewals} times, and the limit is ${most}`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'three times',
        files: { 'exceptions/EXC-001.yaml': exception({}, 'renewals: 3\n') },
        at: ['exceptions/EXC-001.yaml:12'],
      },
    ],
    good: [{ title: 'twice', files: { 'exceptions/EXC-001.yaml': exception({}, 'renewals: 2\n') } }],
  },
})
