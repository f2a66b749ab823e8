/** Rule evidence/dates-incomplete: evidence says when it was collected and of what time it speaks (clause 9.1). */
import { isBlank } from '../../analysis/words.ts'
import { isFaulty } from '../../model/artifact.ts'
import { defineRule } from '../define.ts'
import { record } from './_example-texts.ts'

export const rule = defineRule({
  id: 'evidence/dates-incomplete',
  summary: 'Evidence lacks the day of collection or the time it covers',
  why: 'Proof without a time proves nothing about the period under audit.',
  fires:
    'Fires once per piece of live evidence when collected_on is absent, or when neither period nor effective_on is given. Silent when both dates are set and happen to be equal, and for dates that cannot be read.',
  fix: 'State both when it was collected and what time it covers.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['9.1'],
  phase: 'implementing',
  check({ repo, report }) {
    for (const artifact of repo.live('evidence')) {
      const { collected_on: collected, effective_on: day, period } = artifact.data
      const uncollected = isBlank(collected) && !isFaulty(artifact, '/collected_on')
      const timeless =
        isBlank(day) &&
        isBlank(period?.from) &&
        isBlank(period?.to) &&
        !['/effective_on', '/period'].some((field) => isFaulty(artifact, field))
      if (!uncollected && !timeless) continue
      const lacks = [...(uncollected ? ['when it was collected'] : []), ...(timeless ? ['what time it covers'] : [])]
      report({
        artifact,
        pointer: uncollected ? '/collected_on' : '/period',
        message: `${artifact.id} does not say ${lacks.join(' and ')}`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'no day of collection',
        files: { 'evidence/EVD-001.yaml': record('', 'collected_on') },
        at: ['evidence/EVD-001.yaml:1'],
      },
      { title: 'no time', files: { 'evidence/EVD-001.yaml': record('', 'period') }, at: ['evidence/EVD-001.yaml:1'] },
    ],
    good: [
      {
        title: 'collected on the day for which it speaks',
        files: { 'evidence/EVD-001.yaml': record('effective_on: "2026-04-02"\n', 'period') },
      },
    ],
  },
})
