/** Reports exclusions whose reason could stand in any SoA. */
import { entryName, excludedEntries } from '../../analysis/soa-entries.ts'
import { justificationJudge } from '../../analysis/soa-justifications.ts'
import { defineRule } from '../define.ts'
import { excluded, soa } from './_example-texts.ts'

const rooms = ['A.7.1', 'A.7.2', 'A.7.3', 'A.7.4', 'A.7.6']

export const rule = defineRule({
  id: 'soa/exclusion-reason-boilerplate',
  summary: 'The reason for an exclusion says nothing about this organization',
  why: 'An auditor asks what makes the control unnecessary here; a phrase that fits every organization answers for none.',
  fires:
    'Fires when the filled justification of an exclusion has fewer than 5 words, is a stock phrase, or appears word for word on more than 3 entries. Repeated text on entries of one theme with the same exclusion_ground location-absent or activity-not-performed counts once. Silent for a blank justification (soa/exclusion-without-reason).',
  fix: 'Give a reason that fits this organization and this control.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['6.1.3 d'],
  phase: 'stage1',
  options: {
    'limits.reason_words': 'Fewest words of a reason; default 5.',
    'limits.stock_phrases': 'Phrases that are no reason; default our own list.',
    'limits.reason_repeats': 'How often one text may appear; default 3.',
  },
  check({ repo, report }) {
    const judge = justificationJudge(repo)
    for (const entry of excludedEntries(repo)) {
      const fault = judge(entry)
      if (fault === undefined) continue
      report({
        artifact: entry.soa,
        pointer: `${entry.pointer}/justification`,
        message: `${entryName(entry)} is excluded with a reason ${fault}`,
        help: 'Say what is absent or not done here, so that a reader who knows the organization can check it.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'A stock phrase, and two words',
        files: {
          'soa.yaml': soa(
            excluded('A.7.6', 'Not applicable to our organization.'),
            excluded('A.8.30', 'No outsourcing', 'activity-not-performed'),
          ),
        },
        at: ['soa.yaml:7', 'soa.yaml:8'],
      },
      {
        title: 'One text for four controls',
        files: {
          'soa.yaml': soa(
            ...['A.7.11', 'A.7.12', 'A.7.13', 'A.8.14'].map((id) =>
              excluded(id, 'The hosting supplier takes care of all of this', 'asset-absent'),
            ),
          ),
        },
        at: ['soa.yaml:7', 'soa.yaml:8', 'soa.yaml:9', 'soa.yaml:10'],
      },
    ],
    good: [
      {
        title: 'One absent building explains five physical controls',
        files: {
          'soa.yaml': soa(...rooms.map((id) => excluded(id, 'Nobody works on premises of ours, there are none'))),
        },
      },
    ],
  },
})
