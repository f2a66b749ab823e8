/** Rule incident/exercise-overdue: the response to incidents is exercised (A.5.24 and A.5.26). */
import { passedOnes } from '../../analysis/deadlines/deadline.ts'
import { nextExercise } from '../../analysis/deadlines/incidents.ts'
import { addDuration } from '../../model/dates.ts'
import { interval } from '../../model/settings.ts'
import { defineRule } from '../define.ts'
import { incident } from './_example-texts.ts'

const soa =
  'id: SOA\nstandard: ISO/IEC 27001:2022\nbased_on: {}\nentries:\n  - { control_id: A.5.26, applicable: yes }\n'
const test = (id: string) =>
  `id: BCT-001\ntitle: Tabletop\nplan: BCP-001\ndate: "2026-02-10"\nscenario: Ransomware\ntype: tabletop\nresult: met\nnext_due: "2027-02-10"\ncontrols: [${id}]\n`

export const rule = defineRule({
  id: 'incident/exercise-overdue',
  summary: 'The response to incidents was not exercised for a long time',
  why: 'A procedure that nobody has used or tried fails in the night in which it is needed.',
  fires:
    'Fires once when A.5.24 or A.5.26 is applicable and neither an exercise nor an incident handled to closure was detected within the last 12 months. Silent when a continuity test of type tabletop or full within that time names one of the two controls, or a document of theirs, under controls or refs, and while incidents or tests cannot be read.',
  fix: 'Exercise the incident procedure and keep the record.',
  severity: 'info',
  grade: 'ofi',
  needs: ['files', 'clock'],
  clauses: ['A.5.24', 'A.5.26'],
  phase: 'stage2',
  options: {
    'intervals.incident_exercise': 'P12M: how often the response is exercised',
  },
  check({ repo, today, report }) {
    const [next] = passedOnes(nextExercise(repo, today), today)
    if (next === undefined) return
    const { artifact, pointer, entry } = next
    const start = addDuration(today, interval(repo, 'incident_exercise'), -1)
    report({
      artifact,
      pointer,
      message: `${artifact.id} has ${entry.id} applicable, and neither an exercise nor a closed incident is on record since ${start}`,
    })
  },
  examples: {
    bad: [
      {
        title: 'an old exercise',
        files: { 'soa.yaml': soa, 'incidents.yaml': incident({ exercise: 'true', detected_on: '"2025-06-29"' }) },
        at: ['soa.yaml:5'],
      },
      {
        title: 'a test of something else',
        files: { 'soa.yaml': soa, 'continuity-tests.yaml': test('A.5.30') },
        at: ['soa.yaml:5'],
      },
    ],
    good: [
      { title: 'an exercise', files: { 'soa.yaml': soa, 'incidents.yaml': incident({ exercise: 'true' }) } },
      { title: 'an incident handled to closure', files: { 'soa.yaml': soa, 'incidents.yaml': incident() } },
      { title: 'a tabletop test of the response', files: { 'soa.yaml': soa, 'continuity-tests.yaml': test('A.5.26') } },
    ],
  },
})
