/** Reports bands of the risk level that overlap, are upside down, or leave a level that can occur in no band. */
import { bandsOf } from '../../analysis/risk-bands.ts'
import { reachableLevels } from '../../analysis/risk-levels.ts'
import { methodologyThatCounts } from '../../analysis/risk-methodology.ts'
import { nameList } from '../../analysis/words.ts'
import { isFaulty } from '../../model/artifact.ts'
import { defineRule } from '../define.ts'
import { method } from './_example-texts.ts'

export const rule = defineRule({
  id: 'risk/bands-inconsistent',
  summary: 'The bands of the risk level leave gaps, overlap or are upside down',
  why: 'The band decides whether a risk may be accepted and by whom. A level in no band, or in two, leaves that open.',
  fires:
    'Fires at the first band that overlaps an earlier one, at a band whose min is above its max, and once at the bands for all levels that the level function can produce and no band holds; a methodology without bands counts as one that covers no level. A band without min or max is open at that end. Silent for gaps that the level function cannot produce, such as 7 in a 3 by 3 product, when the scales or the level function are missing, and when no methodology exists.',
  fix: 'Adjust the bands so that each level falls in exactly one.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['6.1.2 a'],
  phase: 'implementing',
  check: ({ repo, report }) => {
    const artifact = methodologyThatCounts(repo)
    if (artifact === undefined || isFaulty(artifact, '/bands')) return
    const bands = bandsOf(artifact)
    if (bands.length === 0) {
      report({
        artifact,
        pointer: '/bands',
        message: `${artifact.id} divides the level into no bands`,
        help: 'Add bands with id, min and max, from low to high.',
      })
      return
    }
    const upright = bands.filter((band) => {
      if (band.min <= band.max) return true
      report({
        artifact,
        pointer: `/bands/${band.index}/min`,
        message: `${artifact.id} lets the band ${band.label} begin at ${band.min}, above its end ${band.max}`,
        help: 'Swap or correct min and max.',
      })
      return false
    })
    const ordered = [...upright].sort((a, b) => a.min - b.min || a.index - b.index)
    ordered.forEach((band, at) => {
      const before = ordered[at - 1]
      if (before === undefined || band.min > before.max) return
      const second = band.index > before.index ? band : before
      const first = second === band ? before : band
      report({
        artifact,
        pointer: `/bands/${second.index}`,
        message: `${artifact.id} lets the band ${second.label} overlap the band ${first.label}`,
        help: `Let ${band.label} begin where ${before.label} has ended.`,
      })
    })
    // A band that is upside down may well be meant to hold the levels that seem uncovered.
    if (upright.length < bands.length) return
    const open = reachableLevels(artifact).filter(
      (level) => !bands.some(({ min, max }) => level >= min && level <= max),
    )
    if (open.length === 0) return
    const levels = `${open.length === 1 ? 'level' : 'levels'} ${nameList(open.map(String))}`
    report({
      artifact,
      pointer: '/bands',
      part: 'key',
      message: `${artifact.id} has no band for ${levels}`,
      subject: 'gap',
      help: 'Widen a band, or add one.',
    })
  },
  examples: {
    bad: [
      {
        title: 'Level 4 lies in no band',
        files: { 'risk-methodology.yaml': method.replace('min: 3, max: 4', 'min: 3, max: 3') },
        at: ['risk-methodology.yaml:14'],
      },
      {
        title: 'Level 4 lies in two bands',
        files: { 'risk-methodology.yaml': method.replace('min: 6, max: 9', 'min: 4, max: 9') },
        at: ['risk-methodology.yaml:17'],
      },
      {
        title: 'A band upside down',
        files: { 'risk-methodology.yaml': method.replace('min: 3, max: 4', 'min: 4, max: 3') },
        at: ['risk-methodology.yaml:16'],
      },
    ],
    good: [
      { title: 'Level 5 is in no band, but no product of the scales is 5', files: { 'risk-methodology.yaml': method } },
    ],
  },
})
