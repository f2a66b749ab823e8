/** Reports plans that leave less time to stage 2 than an ISMS takes. */
import { planThatCounts } from '../../analysis/certification-plans.ts'
import { isBlank } from '../../analysis/words.ts'
import { addDuration } from '../../model/dates.ts'
import { setting } from '../../model/settings.ts'
import { defineRule } from '../define.ts'
import { path, plan } from './_example-texts.ts'

const timeline = (stage2: string, more = '') => plan(`timeline: { start: "2026-03-02", stage2: "${stage2}"${more} }\n`)

export const rule = defineRule({
  id: 'certification/timeline-too-short',
  summary: 'The plan leaves too little time from the start to stage 2',
  why: 'Stage 2 looks at an ISMS in operation, with records, an internal audit and a management review behind it; that takes months.',
  fires:
    'Fires when timeline.stage2 of the certification plan that counts comes earlier than 3 months after timeline.start. Silent when already_in_place says what shortens the way, and for recertification, that is, when a certificate was decided on before the start.',
  fix: 'Allow three to six months, or more when starting from nothing.',
  severity: 'info',
  grade: 'ofi',
  needs: ['files'],
  clauses: ['7.1'],
  phase: 'implementing',
  options: { 'certification.shortest_timeline': 'P3M: shortest plausible time from the start to stage 2' },
  check: ({ repo, report }) => {
    const artifact = planThatCounts(repo)
    const { start, stage2, already_in_place: head } = artifact?.data.timeline ?? {}
    if (artifact === undefined || start === undefined || stage2 === undefined || !isBlank(head)) return
    const renewed = repo.all('certificate').some(({ data }) => (data.decision_date ?? '9999') < start)
    const own = setting(repo, 'certification.shortest_timeline')
    const earliest = addDuration(start, typeof own === 'string' ? own : 'P3M')
    if (renewed || repo.unreadableKinds.has('certificate') || stage2 >= earliest) return
    report({
      artifact,
      pointer: '/timeline/stage2',
      message: `${artifact.id} plans stage 2 on ${stage2}, before ${earliest}, the earliest plausible day after its start on ${start}`,
      help: 'Move stage 2, or say in timeline.already_in_place what exists.',
    })
  },
  examples: {
    bad: [{ title: 'A day less than three months', files: timeline('2026-06-01'), at: [`${path}:4`] }],
    good: [
      { title: 'Three months', files: timeline('2026-06-02') },
      {
        title: 'Much exists already',
        files: timeline('2026-04-20', ', already_in_place: The ISMS of the parent company'),
      },
    ],
  },
})
