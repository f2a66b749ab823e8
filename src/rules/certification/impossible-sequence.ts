/** Reports records of a certification that contradict one another. */
import { contradictions } from '../../analysis/certification/contradictions.ts'
import { defineRule } from '../define.ts'
import { audit, audits, certificate, certificatePath } from './_example-texts.ts'

export const rule = defineRule({
  id: 'certification/impossible-sequence',
  summary: 'The records of the certification describe an order of events that cannot be',
  why: 'Where the company stands, and every deadline that follows, is derived from these records. When they contradict one another, one of them is wrong.',
  fires:
    'Fires when stage 2 begins before its stage 1 is over; when a surveillance or recertification audit took place before any certificate was decided on; on an event of a certificate before its decision, after its withdrawal, or of a restoration without a suspension; and when the status of a certificate says otherwise than its last event. Silent for stages that lie before an earlier certificate, for a stage 2 whose stage 1 is in no record, for status expired, and for events with words of your own.',
  fix: 'Correct the record that is wrong.',
  severity: 'error',
  grade: 'none',
  needs: ['files'],
  clauses: ['17021-1 9.3'],
  phase: 'implementing',
  check({ repo, report }) {
    for (const { artifact, pointer, message } of contradictions(repo))
      report({ artifact, pointer, part: 'key', message })
  },
  examples: {
    bad: [
      {
        title: 'Stage 2 on the last day of stage 1',
        files: audits(
          audit('stage1', '2026-09-15'),
          audit('stage2', '2026-09-15').replace('AUD-2026-09-15', 'AUD-2026-09-S2'),
        ),
        at: ['audits/AUD-2026-09-S2.yaml:5'],
      },
      {
        title: 'Surveillance before the decision',
        files: { ...certificate(), ...audits(audit('surveillance', '2025-11-19', 'closed')) },
        at: ['audits/AUD-2025-11-19.yaml:3'],
      },
      {
        title: 'Restored, and never suspended',
        files: certificate({ events: ', { on: "2026-05-04", event: restored }' }),
        at: [`${certificatePath}:12`],
      },
      {
        title: 'Suspended, and no event says since when',
        files: certificate({ status: 'suspended' }),
        at: [`${certificatePath}:11`],
      },
    ],
    good: [
      { title: 'Stage 2 the day after', files: audits(audit('stage1', '2026-09-15'), audit('stage2', '2026-09-16')) },
      {
        title: 'Suspended and restored',
        files: certificate({
          events:
            ', { on: "2026-03-02", event: suspended }, { on: "2026-05-04", event: restored }, { on: "2026-05-11", event: mark on the website }',
        }),
      },
      {
        title: 'A new stage 1 after a certificate of old',
        files: {
          ...certificate({ status: 'withdrawn', events: ', { on: "2026-01-12", event: withdrawn }' }),
          ...audits(audit('stage2', '2025-10-06', 'closed'), audit('stage1', '2026-09-15')),
        },
      },
    ],
  },
})
