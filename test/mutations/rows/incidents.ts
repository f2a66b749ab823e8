/** Slips in incident records. */
import { type Mutation, omission, slip } from '../mutation.ts'

const path = 'incidents.yaml'
const outage = 'id: INC-003'
const flaw = 'id: INC-004'

export const incidentMutations: readonly Mutation[] = [
  omission('incident/undecided', path, '  decision: weakness\n', flaw, { after: flaw }),
  omission('incident/severity-missing', path, '  severity: low\n', 'id: INC-001'),
  slip('incident/closed-without-cause', path, '  cause: >-', '  x-cause: >-', { line: 'id: INC-001' }),
  slip('incident/closed-without-lessons', path, '  lessons: >-', '  x-lessons: >-', { line: 'id: INC-001' }),
  slip('incident/notice-missing', path, '  no_notice_reason: >-', '  x-reason: >-', {
    after: 'id: INC-002',
    line: 'id: INC-002',
  }),
  slip('incident/notice-late', path, 'sent_on: "2025-10-14"', 'sent_on: "2025-10-16"', { after: outage }),
  slip(
    'incident/risks-not-reviewed',
    path,
    '  decision: weakness\n  severity: medium',
    '  decision: incident\n  severity: high\n  no_notice_reason: Nothing was disclosed.',
    {
      after: flaw,
      line: 'resolved_on:',
      and: [
        { path, after: flaw, find: 'resolved_on: "2026-02-20"', put: 'resolved_on: "2026-05-20"' },
        { path: 'risks/RISK-008.yaml', find: 'drivers: [INC-004, ', put: 'drivers: [' },
      ],
    },
  ),
  slip('incident/none-reported', path, '  decision: incident\n', '  decision: incident\n  exercise: true\n', {
    after: 'id: INC-002',
    at: 'isms.yaml',
    line: 'format: 1',
    and: [
      { path, after: outage, find: '  decision: incident\n', put: '  decision: incident\n  exercise: true\n' },
      { path, after: flaw, find: '  decision: weakness\n', put: '  decision: weakness\n  exercise: true\n' },
      {
        path: 'scope.md',
        find: 'approval:\n',
        put: 'approval:\n  - { by: PER-001, role: ROL-001, on: "2024-11-18", version: "2.0" }\n',
      },
    ],
  }),
  slip('incident/exercise-overdue', path, 'detected_on: "2026-04-22"', 'detected_on: "2025-04-22"', {
    at: 'soa.yaml',
    line: 'control_id: A.5.24',
    and: [
      { path, after: 'id: INC-002', find: 'decision: incident', put: 'decision: event' },
      { path, after: outage, find: 'decision: incident', put: 'decision: event' },
    ],
  }),
]
