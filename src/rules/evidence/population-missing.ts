/** Rule evidence/population-missing: a sample says from what and how it was drawn (clause 9.2.2). */
import { isBlank } from '../../analysis/words.ts'
import { isFaulty } from '../../model/artifact.ts'
import { defineRule } from '../define.ts'
import { record } from './_example-texts.ts'

export const rule = defineRule({
  id: 'evidence/population-missing',
  summary: 'A sample does not say from what or how it was drawn',
  why: 'Five good cases say little when nobody knows of how many, and who picked them.',
  fires:
    'Fires once per piece of live evidence when sample is given and population is not, or when sample.drawn is blank. Silent for evidence that is not a sample.',
  fix: 'State the population and the way of drawing.',
  severity: 'info',
  grade: 'ofi',
  needs: ['files'],
  clauses: ['9.2.2'],
  phase: 'stage2',
  check({ repo, report }) {
    for (const artifact of repo.live('evidence')) {
      const { population, sample } = artifact.data
      if (sample === undefined) continue
      const unknown =
        (population === undefined || String(population).trim() === '') && !isFaulty(artifact, '/population')
      const undrawn = isBlank(sample.drawn) && !isFaulty(artifact, '/sample/drawn')
      if (!unknown && !undrawn) continue
      const lacks = [...(unknown ? ['its population'] : []), ...(undrawn ? ['how it was drawn'] : [])]
      report({
        artifact,
        pointer: unknown ? '/population' : '/sample/drawn',
        message: `${artifact.id} is a sample and does not say ${lacks.join(' and ')}`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'no population',
        files: { 'evidence/EVD-001.yaml': record('sample: { size: 5, drawn: Every ninth by name }\n') },
        at: ['evidence/EVD-001.yaml:1'],
      },
      {
        title: 'drawn somehow',
        files: { 'evidence/EVD-001.yaml': record('population: 46\nsample:\n  size: 5\n') },
        at: ['evidence/EVD-001.yaml:11'],
      },
    ],
    good: [
      {
        title: 'both are given',
        files: { 'evidence/EVD-001.yaml': record('population: 46\nsample: { size: 5, drawn: Every ninth by name }\n') },
      },
      { title: 'no sample', files: { 'evidence/EVD-001.yaml': record() } },
    ],
  },
})
