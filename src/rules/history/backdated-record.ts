/** Finds records that claim an earlier day than git can have seen (clause 7.5.3). */
import { approvalsOf } from '../../analysis/approvals.ts'
import { allDocuments } from '../../analysis/documents.ts'
import { recordingOf } from '../../analysis/git/approval-commits.ts'
import { datedClaims, recordsOf } from '../../analysis/git/claimed-days.ts'
import { gitSince } from '../../analysis/git/git-since.ts'
import { isBlank } from '../../analysis/words.ts'
import type { Artifact } from '../../model/artifact.ts'
import { daysBetween } from '../../model/dates.ts'
import { limitNumber } from '../../model/settings.ts'
import { defineRule } from '../define.ts'
import { approval, config, people, policy, step } from './_example-texts.ts'

const evidence = (on: string, rest = '') =>
  `id: EVD-001\ntitle: Export\ntype: export\nlocation: { url: "https://example.org/1" }\ncollected_on: "${on}"\n${rest}`
const files = { 'people.yaml': people, 'isms.yaml': config('git: { since: "2026-02-01" }\n') }
const at = (on: string, text: string) => [{ on, files: { 'evidence/EVD-001.yaml': text } }]

export const rule = defineRule({
  id: 'history/backdated-record',
  summary: 'A record came into git long after the day it claims',
  why: 'A record made weeks later is written from memory, or for the audit. That may be honest, and then the delay has a reason that can be told.',
  fires:
    'Fires when the day that minutes of a held review, evidence (collected_on), an audit report (the first day in reported_to, else the last day of the audit), an acceptance or an approval claims is more than 14 days (`limits.backdating`) before the commit that first said so. Silent with a late_note, and for what was imported before `git.since`.',
  fix: 'Add a note that says why the record came late.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files', 'git'],
  clauses: ['7.5.3'],
  phase: 'implementing',
  options: {
    'limits.backdating': '14: days between the claimed day and the commit',
    'git.since': '30 days after the first commit: first day on which git is the record',
  },
  check({ repo, history, report }) {
    if (history === undefined) return
    const most = limitNumber(repo, 'backdating', 14)
    const since = gitSince(repo, history)
    const isLate = (day: string, committedOn: string) => committedOn >= since && daysBetween(day, committedOn) > most
    const explained = ({ data }: Artifact) => !isBlank((data as { late_note?: string }).late_note ?? '')
    const tell = (artifact: Artifact, pointer: string, what: string, day: string, committedOn: string) =>
      report({
        artifact,
        pointer,
        subject: pointer,
        message: `${artifact.id} dates its ${what} ${day} and came into git ${daysBetween(day, committedOn)} days later, on ${committedOn}`,
        help: 'Say in late_note why the record came late.',
      })
    const claims = datedClaims(history, recordsOf(repo), (day, days) => days.some((one) => isLate(day, one)))
    for (const { artifact, claim, day, revision } of claims)
      if (!explained(artifact) && isLate(day, revision.commit.committedOn))
        tell(artifact, claim.pointer, claim.what, day, revision.commit.committedOn)
    for (const artifact of allDocuments(repo)) {
      const entries = explained(artifact) ? [] : approvalsOf(artifact)
      const past = entries.length === 0 ? undefined : history.of(artifact.id)
      for (const entry of past === undefined ? [] : entries) {
        const on = past && recordingOf(past, entry)?.revision.commit.committedOn
        if (on !== undefined && entry.on !== undefined && isLate(entry.on, on))
          tell(artifact, `${entry.pointer}/on`, 'approval', entry.on, on)
      }
    }
  },
  examples: {
    bad: [
      {
        title: 'evidence from the spring in summer',
        files,
        history: at('2026-06-20', evidence('2026-03-02')),
        at: ['evidence/EVD-001.yaml:5'],
      },
      {
        title: 'an approval of three weeks ago',
        files,
        history: [step('2026-03-24', policy(approval('PER-001', '2026-03-03')))],
        at: ['policies/access.md:9'],
      },
    ],
    good: [
      { title: 'fourteen days', files, history: at('2026-03-16', evidence('2026-03-02')) },
      {
        title: 'explained',
        files,
        history: at('2026-06-20', evidence('2026-03-02', 'late_note: The collector was ill.\n')),
      },
      { title: 'brought in at the start', files, history: at('2026-01-20', evidence('2025-03-02')) },
    ],
  },
})
