/** Slips in training programmes and their records. */
import { type Mutation, omission, slip } from '../mutation.ts'

const programme = 'training-programmes/TRN-001.yaml'
const records = 'training-programmes/TRN-001.csv'

export const trainingMutations: readonly Mutation[] = [
  slip('training/programme-missing', programme, 'mandatory: true', 'mandatory: false', {
    at: 'isms.yaml',
    line: 'format: 1',
  }),
  omission('training/topic-missing', programme, '  - passwords\n', 'topics:'),
  omission('training/joiner-untrained', records, 'PER-045,2026-05-21,pass,EVD-310\n', '  joined:', {
    at: 'people.yaml',
    lineAfter: 'id: PER-045',
  }),
  slip('training/refresher-overdue', records, 'PER-042,2026-02-12,pass', 'PER-042,2025-06-12,pass'),
  slip('training/below-target', programme, 'frequency: P12M', 'frequency: P3M', { line: 'id: TRN-001' }),
  {
    rule: 'training/record-without-proof',
    path: 'training-records.yaml',
    put: '- id: TRR-001\n  programme: TRN-001\n  person: PER-001\n  completed_on: "2026-06-02"\n  result: pass\n',
    line: '- id: TRR-001',
  },
]
