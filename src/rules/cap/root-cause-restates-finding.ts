/** Reports root causes that say again what the finding said. */
import { findingsOf } from '../../analysis/corrective-actions.ts'
import { sharedPercent } from '../../analysis/restatement.ts'
import { wordCount } from '../../analysis/words.ts'
import { limitNumber } from '../../model/settings.ts'
import { defineRule } from '../define.ts'
import { cap, files } from './_example-texts.ts'

/** From this many words on, a text that adds anything of its own is no mere copy. */
const longText = 40

const finding = {
  'findings/FND-001.yaml': `id: FND-001
title: Access review left out
grade: minor
statement: The quarterly review of access rights was not held for the support desk in the fourth quarter.
process_owner: ROL-002
status: open
`,
}
const cause = (text: string) => files(cap('accepted', `root_cause: { method: other, text: ${text} }\n`), finding)

export const rule = defineRule({
  id: 'cap/root-cause-restates-finding',
  summary: 'A root cause repeats the finding',
  why: 'A root cause tells why something happened. One that says again what happened leads to an action that mends the case only.',
  fires:
    'Fires when at least 80 % of the words in root_cause.text come from the statement of a finding that the corrective action answers, drafts included. A text of more than 40 words counts only when every word comes from there. Silent for refused corrective actions.',
  fix: 'Say why it happened, not what happened.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['10.2 b'],
  phase: 'implementing',
  options: { 'limits.restatement': '80: percentage of words from the finding at which a root cause counts as a copy' },
  check: ({ repo, report }) => {
    const limit = limitNumber(repo, 'restatement', 80)
    for (const artifact of repo.all('cap')) {
      const text = artifact.data.root_cause?.text ?? ''
      if (artifact.data.status === 'rejected' || text === '') continue
      const least = wordCount(text) > longText ? 100 : limit
      for (const finding of findingsOf(repo, artifact)) {
        const share = sharedPercent(text, finding.data.statement ?? '')
        if (share < least) continue
        report({
          artifact,
          pointer: '/root_cause/text',
          message: `${artifact.id} gives as root cause what ${finding.id} states, with ${Math.floor(share)} % of the same words`,
          help: 'Ask why what the finding states could happen, until the answer can be acted on.',
          related: [{ artifact: finding, pointer: '/statement', message: 'the statement of the finding' }],
        })
        break
      }
    }
  },
  examples: {
    bad: [
      {
        title: 'The finding in other order',
        files: cause('The review of access rights for the support desk was not held.'),
        at: ['caps/CAP-001.yaml:7'],
      },
    ],
    good: [
      {
        title: 'Words of the finding, and the reason',
        files: cause('The review was not held since the reminder went to a colleague on leave.'),
      },
      { title: 'Not written yet', files: files(cap('accepted'), finding) },
    ],
  },
})
