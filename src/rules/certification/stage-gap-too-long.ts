/** Reports a stage 2 that follows stage 1 too late, or not at all. */

import { bodyTerm } from '../../analysis/body-terms.ts'
import { certificatesByDecision, decided } from '../../analysis/certification/certificates.ts'
import { auditsOfType, firstAfter, isExplained } from '../../analysis/certification/external-audits.ts'
import { addDuration } from '../../model/dates.ts'
import { defineRule } from '../define.ts'
import { audit, audits, certificate } from './_example-texts.ts'

const stages = (stage1: string, ...stage2: readonly string[]) =>
  audits(audit('stage1', stage1, 'reported'), ...stage2.map((day) => audit('stage2', day)))

export const rule = defineRule({
  id: 'certification/stage-gap-too-long',
  summary: 'Too much time lies between stage 1 and stage 2',
  why: 'What the auditor saw at stage 1 grows old. After a long gap the certification body has to ask itself whether stage 1 still stands, and may repeat it.',
  fires:
    'Fires when more than 6 months lie between the end of stage 1 and the start of stage 2, or between the end of stage 1 and today when no stage 2 is dated. Silent at exactly the limit, for a stage 1 that is repeated before stage 2, when a certificate was decided on since, and once late_note of stage 1 says why. The terms of the body that held the audit count, where cb.bodies of isms.yaml lists it.',
  fix: 'Ask the certification body whether stage 1 still stands.',
  severity: 'warning',
  grade: 'none',
  needs: ['files', 'clock'],
  clauses: ['17021-1 9.3.1.2.4'],
  phase: 'implementing',
  options: { 'cb.stage_gap_max': 'P6M: longest time between stage 1 and stage 2' },
  check({ repo, today, report }) {
    const stage1 = auditsOfType(repo, 'stage1')
    const stage2 = auditsOfType(repo, 'stage2')
    for (const [at, { audit: first, days }] of stage1.entries()) {
      const next = firstAfter(stage2, days.to)
      const limit = addDuration(days.to, bodyTerm(repo, first, 'stage_gap_max', 'P6M'))
      const repeat = stage1[at + 1]
      if (repeat !== undefined && repeat.days.from < (next?.days.from ?? '9999')) continue
      if ((next?.days.from ?? today) <= limit || isExplained(first)) continue
      const certified = certificatesByDecision(repo).some((item) => decided(item) >= days.to)
      if (next === undefined && (certified || repo.unreadableKinds.has('audit'))) continue
      report({
        artifact: next?.audit ?? first,
        pointer: '/dates',
        part: 'key',
        message:
          next === undefined
            ? `${first.id} ended on ${days.to}, and no stage 2 is dated; the longest gap ended on ${limit}`
            : `${next.audit.id} begins on ${next.days.from}, after ${limit}, the longest gap since ${first.id}`,
        ...(next === undefined ? {} : { related: [{ artifact: first, pointer: '/dates', message: 'stage 1' }] }),
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Six months and a day',
        files: stages('2026-03-10', '2026-09-11'),
        at: ['audits/AUD-2026-09-11.yaml:5'],
      },
      {
        title: 'No stage 2 six months and a day later',
        files: stages('2025-12-29'),
        at: ['audits/AUD-2025-12-29.yaml:5'],
      },
    ],
    good: [
      { title: 'Six months', files: stages('2026-03-10', '2026-09-10') },
      { title: 'No stage 2 six months later', files: stages('2025-12-30') },
      {
        title: 'Stage 1 is repeated',
        files: { ...stages('2025-09-10', '2026-09-10'), ...audits(audit('stage1', '2026-05-12', 'reported')) },
      },
      { title: 'The certificate came, stage 2 is in no record', files: { ...stages('2025-09-10'), ...certificate() } },
    ],
  },
})
