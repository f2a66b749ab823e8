/** Rule risk/changed-since-acceptance: a risk is still what its owner accepted (clause 6.1.3 f). */
import { isInForce, newestAcceptances } from '../../analysis/acceptances.ts'
import { revisionAt } from '../../analysis/git/order.ts'
import { nameList } from '../../analysis/words.ts'
import { fieldChanges } from '../../model/field-changes.ts'
import { defineRule } from '../define.ts'
import { acceptance, risk } from './_example-texts.ts'

const given = acceptance(
  'residual_at_acceptance: { likelihood: 2, impact: 2 }\nby: [PER-002]\nrole: ROL-002\non: "2026-03-12"\nexpires: "2026-12-31"\n',
)
const lines = (controls: string) =>
  `treatment: modify\ncontrols: [${controls}]\nresidual: { likelihood: 2, impact: 2 }\nstatus: accepted\n`
const accepted = [
  { on: '2026-03-10', files: { 'risks/RISK-001.yaml': risk(lines('CTL-001')) } },
  { on: '2026-03-12', files: { 'risk-acceptances/RAC-001.yaml': given } },
] as const

/** What somebody who accepts a risk looks at. */
const material =
  /^(?:description|treatment$|controls|subjects|(?:inherent|current|target|residual)\.(?:likelihood|impact|level)$|(?:inherent|current|target|residual)$)/

export const rule = defineRule({
  id: 'risk/changed-since-acceptance',
  summary: 'A risk was changed after it was accepted',
  why: 'The signature stands under the risk as it was then. What has changed since, nobody with authority has accepted.',
  fires:
    'Fires when description, treatment, controls, subjects or scores of a live risk differ from what they were when the commit of the acceptance in force took effect. Changes on a branch count from its merge. Silent when the residual differs from the accepted one (risk/acceptance-score-differs), when a change was taken back, and for titles, tags, dates, status and layout.',
  fix: 'Have the risk accepted again as it now stands.',
  severity: 'error',
  grade: 'minor',
  needs: ['files', 'git'],
  clauses: ['6.1.3 f'],
  phase: 'implementing',
  check({ repo, today, history, report }) {
    if (history === undefined) return
    const newest = newestAcceptances(repo)
    history.prepare([...newest].flatMap(([id, { id: by }]) => [id, by]))
    for (const artifact of repo.live('risk')) {
      const signed = newest.get(artifact.id)
      if (signed === undefined || !isInForce(signed, today)) continue
      const { on } = signed.data
      const signing = history
        .of(signed.id)
        ?.revisions.find(({ after }) => String(after?.value.on ?? '') === on && names(after?.value.risks, artifact.id))
      const past = history.of(artifact.id)
      if (signing === undefined || past === undefined) continue
      const then = revisionAt(history, past, signing)?.after
      const now = past.revisions.at(-1)?.after
      if (then === undefined || now === undefined || then === now) continue
      const changed = fieldChanges(then, now).filter(({ field }) => material.test(field))
      const first = changed[0]
      // Scores that differ from the accepted ones have a rule of their own.
      if (first === undefined || changed.some(({ field }) => field.startsWith('residual'))) continue
      report({
        artifact,
        pointer: first.pointer,
        message: `${artifact.id} was accepted on ${on} (${signed.id}) and has another ${nameList([...new Set(changed.map(({ field }) => field.replace(/\[.*/, '')))])} now`,
        related: [{ artifact: signed, pointer: '/on', message: 'accepted here' }],
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'another control carries it now',
        files: {},
        history: [...accepted, { on: '2026-04-02', files: { 'risks/RISK-001.yaml': risk(lines('CTL-002')) } }],
        at: ['risks/RISK-001.yaml:6'],
      },
    ],
    good: [
      {
        title: 'only the status',
        files: {},
        history: [
          ...accepted,
          {
            on: '2026-04-02',
            files: { 'risks/RISK-001.yaml': risk(lines('CTL-001')).replace('accepted', 'monitored') },
          },
        ],
      },
      {
        title: 'changed and changed back',
        files: {},
        history: [
          ...accepted,
          { on: '2026-04-02', files: { 'risks/RISK-001.yaml': risk(lines('CTL-002')) } },
          { on: '2026-04-03', files: { 'risks/RISK-001.yaml': risk(lines('CTL-001')) } },
        ],
      },
      {
        title: 'changed together with the acceptance',
        files: {},
        history: [
          { on: '2026-03-10', files: { 'risks/RISK-001.yaml': risk(lines('CTL-002')) } },
          {
            on: '2026-03-12',
            files: { 'risks/RISK-001.yaml': risk(lines('CTL-001')), 'risk-acceptances/RAC-001.yaml': given },
          },
        ],
      },
    ],
  },
})

const names = (risks: unknown, id: string): boolean => risks === id || (Array.isArray(risks) && risks.includes(id))
