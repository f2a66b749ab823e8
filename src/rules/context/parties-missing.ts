/** Reports an ISMS without interested parties, or with parties that want nothing. */
import { anyUnreadable } from '../../analysis/unreadable.ts'
import { isBlank } from '../../analysis/words.ts'
import { isFaulty } from '../../model/artifact.ts'
import { defineRule } from '../define.ts'
import { party } from './_example-texts.ts'

export const rule = defineRule({
  id: 'context/parties-missing',
  summary: 'No interested party with a requirement is on record',
  why: 'The ISMS serves those who rely on it. Who they are and what they ask for decides scope, controls and objectives.',
  fires:
    'Fires once when there is no live interested-party, or none of them carries a requirement. Silent as soon as one party carries one, and when a party or its requirements cannot be read.',
  fix: 'List the interested parties and what they require.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files'],
  clauses: ['4.2'],
  phase: 'stage1',
  check({ repo, report }) {
    if (anyUnreadable(repo, 'interested-party')) return
    const parties = repo.live('interested-party')
    const first = parties[0]
    if (first === undefined) {
      report({ message: 'No interested party is on record' })
      return
    }
    if (parties.some((party) => isFaulty(party, '/requirements'))) return
    if (parties.some(({ data }) => data.requirements?.some((requirement) => !isBlank(requirement?.text)))) return
    report({
      artifact: first,
      pointer: '/requirements',
      message: `${first.id} has no requirement, nor has any other interested party`,
      help: 'Record what the parties require of information security.',
    })
  },
  examples: {
    bad: [
      { title: 'No parties', files: {}, at: ['isms.yaml:1'] },
      {
        title: 'A party that wants nothing',
        files: { 'interested-parties/PTY-001.yaml': party('requirements: []') },
        at: ['interested-parties/PTY-001.yaml:4'],
      },
    ],
    good: [
      {
        title: 'One requirement, even one that the ISMS does not take on',
        files: {
          'interested-parties/PTY-001.yaml': party(
            'requirements: [{ text: A discount when the service is down, addressed_by_isms: false, why_not: A commercial term }]',
          ),
        },
      },
    ],
  },
})
