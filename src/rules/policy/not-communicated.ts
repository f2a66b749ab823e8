/** Rule policy/not-communicated: the audience of a policy has been told of it (clauses 5.2 f, 7.3 and 7.4). */
import { acknowledgementsOf, isUncommunicated } from '../../analysis/acknowledgements.ts'
import { defineRule } from '../define.ts'
import { acknowledged, everybody, people, policy } from './_example-texts.ts'

const repository = (fields: string) => ({
  'policies/access.md': policy(fields),
  'people.yaml': people(['PER-001'], ['PER-002']),
  'roles.yaml': everybody('PER-001', 'PER-002'),
})

export const rule = defineRule({
  id: 'policy/not-communicated',
  summary: 'Nobody has acknowledged a policy in force',
  why: 'A policy that nobody was told of changes nothing; the first acknowledgement is the proof that it went out at all.',
  fires:
    'Fires when an approved policy with an audience has not a single acknowledgement for its current version 30 days after its first day in force. ' +
    'Silent for a policy without an audience, within the 30 days, while nobody at work in the audience has had 30 days since joining, and for ' +
    'acknowledgements of a version with the same major number.',
  fix: 'Announce the current version to its audience and collect acknowledgements.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files', 'clock'],
  clauses: ['5.2 f', '7.3', '7.4'],
  phase: 'stage2',
  ofPractice: true,
  options: { 'limits.acknowledgement': 'P30D: time to acknowledge a new version, or after joining' },
  check({ repo, today, report }) {
    for (const artifact of repo.live('policy')) {
      const state = acknowledgementsOf(repo, artifact, today)
      if (state === undefined || !isUncommunicated(state)) continue
      report({
        artifact,
        pointer: '/audience',
        message: `${artifact.id} has no acknowledgement of version ${artifact.data.version}, and ${state.due.length} people should know it`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'no acknowledgement at all',
        files: repository('audience: [ROL-013]\n'),
        at: ['policies/access.md:11'],
      },
      {
        title: 'only of the version before',
        files: { ...repository('audience: [ROL-013]\n'), 'policies/access.csv': acknowledged(['PER-001', '1.4']) },
        at: ['policies/access.md:11'],
      },
    ],
    good: [
      {
        title: 'a version with the same major number',
        files: { ...repository('audience: [ROL-013]\n'), 'policies/access.csv': acknowledged(['PER-001', '2.0']) },
      },
      { title: 'the thirtieth day', files: repository('audience: [ROL-013]\n'), asOf: '2026-03-03' },
      { title: 'no audience', files: repository('') },
    ],
  },
})
