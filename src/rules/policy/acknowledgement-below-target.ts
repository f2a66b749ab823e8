/** Rule policy/acknowledgement-below-target: enough of the audience has acknowledged a policy (clause 7.3, A.5.1, A.6.3). */
import { acknowledgementsOf, acknowledgementTarget, isBelowTarget } from '../../analysis/acknowledgements.ts'
import { nameList } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { acknowledged, everybody, people, policy } from './_example-texts.ts'

const repository = (second?: string) => ({
  'policies/access.md': policy('audience: [ROL-013]\n'),
  'policies/access.csv': acknowledged(['PER-001']),
  'people.yaml': people(['PER-001'], ['PER-002', second]),
  'roles.yaml': everybody('PER-001', 'PER-002'),
})

export const rule = defineRule({
  id: 'policy/acknowledgement-below-target',
  summary: 'Too few of its audience have acknowledged a policy',
  why: 'Auditors ask people in the corridor what the policy asks of them; the share of acknowledgements says beforehand how that will go.',
  fires:
    'Fires per approved policy when fewer than 95 % of the people at work in its audience have acknowledged the current version, or one with the same ' +
    'major number, 30 days after its first day in force, and lists the others. Silent within the 30 days, for people within 30 days of joining and on ' +
    'leave, who are not counted, when policy/not-communicated fires and when nobody is in the audience.',
  fix: 'Chase the outstanding acknowledgements.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files', 'clock'],
  clauses: ['7.3', 'A.5.1', 'A.6.3'],
  phase: 'stage2',
  ofPractice: true,
  options: {
    'targets.acknowledgement': '95: share of the audience in percent that counts as enough',
    'limits.acknowledgement': 'P30D: time to acknowledge a new version, or after joining',
  },
  check({ repo, today, report }) {
    for (const artifact of repo.live('policy')) {
      const state = acknowledgementsOf(repo, artifact, today)
      if (state === undefined || !isBelowTarget(repo, state)) continue
      const { due, outstanding } = state
      report({
        artifact,
        pointer: '/audience',
        message: `${artifact.id} is acknowledged by ${due.length - outstanding.length} of ${due.length} people, and the target is ${acknowledgementTarget(repo)} %`,
        help: `Ask ${nameList(outstanding.map(({ id }) => id))} to acknowledge version ${artifact.data.version}.`,
      })
    }
  },
  examples: {
    bad: [{ title: 'one of two', files: repository(), at: ['policies/access.md:11'] }],
    good: [
      { title: 'the other joined thirty days ago', files: repository('employment: active, joined: "2026-05-31"') },
      { title: 'the other is on leave', files: repository('employment: leave, joined: "2020-01-06"') },
      {
        title: 'a target of our own',
        files: {
          ...repository(),
          'isms.yaml':
            'format: 1\norganization: Example Ltd\nstandard: ISO/IEC 27001:2022\namendments: ["Amd 1:2024"]\ntargets: { acknowledgement: 50 }\n',
        },
      },
    ],
  },
})
