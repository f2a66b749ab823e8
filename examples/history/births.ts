/** The day on which each record first stands in the repository. */
import type { Tree } from './final-files.ts'
import type { Day } from './moment.ts'
import { fieldValue, splitList } from './record-text.ts'

/** Day of birth by id; unknown ids exist from the start. */
export type Births = (id: string) => Day

const registers: Readonly<Record<string, Day>> = {
  AST: '2024-09-09',
  SUP: '2024-09-16',
  LEG: '2024-09-23',
  ISS: '2024-09-10',
  PTY: '2024-09-10',
  ROL: '2024-07-15',
  PER: '2024-07-15',
  POL: '2025-01-10',
  PRC: '2025-03-04',
  CTL: '2024-12-09',
  RISK: '2025-03-18',
  KPI: '2025-07-01',
  OBJ: '2025-06-24',
  RTP: '2026-03-17',
  TRN: '2024-08-12',
  CMP: '2024-12-02',
  RAC: '2026-05-21',
  OPP: '2025-06-24',
  BCP: '2025-03-11',
  APR: '2026-01-08',
  CPL: '2025-11-26',
}

const single: readonly (readonly [Day, string])[] = [
  ['2024-09-30', 'SUP-011'],
  ['2025-02-20', 'SUP-009'],
  ['2025-07-08', 'SUP-006'],
  ['2024-11-12', 'AST-002 AST-004 AST-021 AST-025 LEG-002 ISS-001'],
  ['2025-01-20', 'PTY-008'],
  ['2025-04-23', 'LEG-008 ISS-011 ISS-008'],
  ['2025-06-24', 'ISS-010'],
  ['2025-10-21', 'ISS-012'],
  [
    '2024-10-08',
    'RISK-001 RISK-002 RISK-003 RISK-005 RISK-006 RISK-010 RISK-011 RISK-013 RISK-018 RISK-019 RISK-021 RISK-023',
  ],
  ['2024-11-12', 'RISK-009 RISK-015 RISK-016 RISK-029 RISK-030 RISK-032'],
  ['2026-03-10', 'RISK-004 RISK-007 RISK-025 RISK-033 RISK-034'],
  ['2025-07-01', 'PRC-003 PRC-007 PRC-008 PRC-010 POL-016'],
  ['2025-09-02', 'PRC-011 PRC-012 PRC-013 PRC-014'],
  ['2026-05-15', 'RTP-2026-36 RTP-2026-37'],
  ['2026-02-10', 'CTL-046'],
  ['2025-09-16', 'OBJ-005 KPI-008'],
  ['2024-08-26', 'TRN-002'],
  ['2025-10-20', 'TRN-003'],
  ['2025-02-03', 'ROL-015'],
  ['2025-02-14', 'CAP-001'],
  ['2025-06-03', 'CAP-002 CAP-003'],
  ['2026-04-24', 'CAP-004 CAP-005 CAP-006'],
  ['2025-02-12', 'AUD-2025-00'],
  ['2025-05-21', 'AUD-2025-01'],
  ['2026-03-20', 'AUD-2026-01'],
  ['2026-06-02', 'AUD-2026-S1'],
  ['2025-06-24', 'IMP-001'],
  ['2025-11-25', 'IMP-002'],
  ['2025-10-21', 'IMP-004'],
  ['2026-05-19', 'IMP-003 IMP-005'],
  ['2025-09-23', 'EXC-001'],
  ['2026-03-17', 'OPP-003 OPP-004'],
  ['2025-10-21', 'OPP-002'],
]

const datedBy = ['collected_on', 'raised_on', 'approved_on', 'joined', 'reported_on', 'date', 'on']

/** Days of birth of every record of the finished example. */
export function birthsOf(files: Tree): Births {
  const days = new Map<string, Day>()
  for (const [path, text] of files) {
    if (!path.endsWith('.yaml')) continue
    const records = text.startsWith('id: ') ? [text] : splitList(text).records
    for (const record of records) {
      const id = fieldValue(record, 'id')
      if (id !== undefined) days.set(id, registers[id.split('-')[0] ?? ''] ?? dated(record) ?? '2024-07-15')
      if (id?.startsWith('PER-')) days.set(id, later(fieldValue(record, 'joined')))
    }
  }
  for (const [path, text] of files) {
    if (path === 'competence-records.yaml')
      for (const record of splitList(text).records)
        days.set(fieldValue(record, 'id') ?? '', competenceDay(record, days))
  }
  for (const [day, ids] of single) for (const id of ids.split(' ')) days.set(id, day)
  return (id) => days.get(id) ?? registers[id.split('-')[0] ?? ''] ?? '2024-07-15'
}

const later = (day: Day | undefined): Day => (day !== undefined && day > '2024-07-15' ? day : '2024-07-15')

const dated = (record: string): Day | undefined =>
  datedBy.map((field) => fieldValue(record, field)).find((day) => day !== undefined)

/** A competence record starts with the earliest evidence that it names. */
const competenceDay = (record: string, days: ReadonlyMap<string, Day>): Day =>
  [...record.matchAll(/EVD-\d+/g)].map(([id]) => days.get(id) ?? '2026-06-30').sort()[0] ?? '2024-12-02'
