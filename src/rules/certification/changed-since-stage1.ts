/** Reports that the ISMS changed between stage 1 and stage 2 without word to the certification body (ISO/IEC 17021-1 9.3.1.2.4). */
import { certificatesByDecision, decided } from '../../analysis/certification/certificates.ts'
import { auditsOfType, firstAfter, isOver } from '../../analysis/certification/external-audits.ts'
import { certifiedChanges } from '../../analysis/git/certified-changes.ts'
import { boundary } from '../../analysis/git/material-facts.ts'
import { recordsNaming } from '../../analysis/git/planned-changes.ts'
import { nameList } from '../../analysis/words.ts'
import { isDate } from '../../model/dates.ts'
import { defineRule } from '../define.ts'
import { audit, audits } from './_example-texts.ts'
import { scopeSteps, told } from './_history-texts.ts'

const stages = (stage1: string, ...stage2: readonly string[]) =>
  audits(audit('stage1', stage1, 'reported'), ...stage2.map((day) => audit('stage2', day)))
const moved = scopeSteps({}, { on: '2026-04-14', locations: 'Utrecht, Leeds' })

export const rule = defineRule({
  id: 'certification/changed-since-stage1',
  summary: 'Scope or controls changed between stage 1 and stage 2',
  why: 'Stage 2 is planned on what stage 1 found. What has changed since then may need other auditors, more days, or stage 1 again.',
  fires:
    'Fires per commit between the end of stage 1 and the start of stage 2, or today while that lies ahead, that changed the boundary of the approved scope, its headcount band (the bands of ISO/IEC 27006-1) or the controls that the approved SoA declares applicable. Silent when a change record that names the artifact in affects has cb_notified_on on or after the end of stage 1, for drafts and wording, and once a certificate was decided on.',
  fix: 'Tell the certification body before stage 2.',
  severity: 'warning',
  grade: 'none',
  needs: ['files', 'clock', 'git'],
  clauses: ['17021-1 9.3.1.2.4'],
  phase: 'stage2',
  check({ repo, today, history, report }) {
    const stage1 = auditsOfType(repo, 'stage1').findLast((one) => isOver(one, today))
    if (history === undefined || stage1 === undefined) return
    const { to: end } = stage1.days
    if (certificatesByDecision(repo).some((certificate) => decided(certificate) >= end)) return
    const start = firstAfter(auditsOfType(repo, 'stage2'), end)?.days.from
    for (const { artifact, revision, on, what } of certifiedChanges(repo, history, boundary)) {
      if (on <= end || on > today || (start !== undefined && on >= start)) continue
      const notified = recordsNaming(repo, artifact.id).some(
        ({ data }) => isDate(data.cb_notified_on) && data.cb_notified_on >= end,
      )
      if (notified) continue
      report({
        artifact,
        subject: revision.commit.id,
        message: `${artifact.id} changed on ${on} (commit ${revision.commit.id.slice(0, 10)}: ${nameList(what, 5)}), after ${stage1.audit.id} ended on ${end}; no change record says that the certification body knows`,
        related: [{ artifact: stage1.audit, pointer: '/dates', message: 'stage 1' }],
      })
    }
  },
  examples: {
    bad: [
      { title: 'Another site after stage 1', files: stages('2026-03-10'), history: moved, at: ['scope.md:2'] },
      {
        title: 'From 45 to 46 people',
        files: stages('2026-03-10', '2026-09-10'),
        history: scopeSteps({ headcount: 45 }, { on: '2026-04-14', headcount: 46 }),
        at: ['scope.md:2'],
      },
    ],
    good: [
      { title: 'Before stage 1', files: stages('2026-04-14'), history: moved },
      { title: 'With the start of stage 2', files: stages('2026-03-10', '2026-04-14'), history: moved },
      { title: 'The certification body knows', files: { ...stages('2026-03-10'), ...told('SCOPE') }, history: moved },
      {
        title: 'From 42 to 45 people, and another wording',
        files: stages('2026-03-10'),
        history: scopeSteps({}, { on: '2026-04-14', headcount: 45, body: 'Put better.' }),
      },
    ],
  },
})
