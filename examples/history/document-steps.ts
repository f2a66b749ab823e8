/** When each document was drafted, revised and approved, version by version. */

import { type Day, dayAfter, dayOf, type Moment, workday } from './moment.ts'
import { fieldValue } from './record-text.ts'

/** One approved version. `revised` is the moment at which its text went on a branch, `approved` that of the approval. */
export interface Version {
  readonly version: string
  readonly revised: Moment
  readonly approved: Moment
  readonly note: string
}

/** Life of one document. `drafted` is undefined when it started with a text that was ready for approval. */
export interface DocumentLife {
  readonly owner: string
  readonly approver: string
  readonly role: string
  readonly drafted: Moment
  readonly versions: readonly Version[]
}

/** Days on which policies and procedures were approved together, and what each round was about. */
const rounds: readonly (readonly [Day, string])[] = [
  ['2025-01-20', 'First version, taken over from the wiki and cut by a third.'],
  ['2025-03-25', 'Duties that changed hands with the new Head of Platform; first version for what was missing.'],
  ['2025-05-13', 'Read against the risks of March 2025; measures named where a risk leans on them.'],
  ['2025-07-22', 'Points of the internal audit of May and of the first management review taken up.'],
  ['2025-09-23', 'Fieldnote named where its way of working differs until the move.'],
  ['2025-11-25', 'Times and thresholds as half a year of use has shown them.'],
  ['2026-01-13', 'Wording after questions of new colleagues; owners and deputies checked.'],
]

/** Versions before the final one. */
const earlier: Readonly<Record<string, readonly string[]>> = {
  '1.1': ['1.0'],
  '1.2': ['1.0', '1.1'],
  '1.3': ['1.0', '1.1', '1.2'],
  '1.4': ['1.0', '1.1', '1.2', '1.3'],
  '1.5': ['1.0', '1.1', '1.2', '1.3', '1.4'],
  '1.6': ['1.0', '1.1', '1.2', '1.3', '1.4', '1.5'],
  '2.0': ['1.0', '1.1'],
  '2.1': ['1.0', '1.1', '2.0'],
}

/** Documents with days of their own. */
const own: Readonly<Record<string, { drafted: Day; versions: readonly (readonly [string, Day, string])[] }>> = {
  SCOPE: {
    drafted: '2024-08-20',
    versions: [
      ['1.0', '2024-09-17', 'First version: Loomdesk, the office and the teams behind it.'],
      ['2.0', '2024-11-18', 'Fieldnote with its app, its data and its two developers comes into the scope.'],
    ],
  },
  MET: {
    drafted: '2024-09-24',
    versions: [
      ['1.0', '2024-10-15', 'First version.'],
      ['1.1', '2025-03-04', 'Labels of the scale explained with cases of our own before the first full assessment.'],
    ],
  },
  SOA: {
    drafted: '2025-01-22',
    versions: [
      ['2.0', '2025-04-25', 'Written again row by row after the assessment of March, each row with its drivers.'],
    ],
  },
  'RTP-2026': {
    drafted: '2026-03-17',
    versions: [['1.0', '2026-03-26', 'Actions agreed in the workshops of RA-2026-01.']],
  },
  'APR-2026': {
    drafted: '2026-01-08',
    versions: [['1.0', '2026-01-20', 'First programme for three years, as MRV-2025-01 asked.']],
  },
  COM: {
    drafted: '2024-11-26',
    versions: [
      ['1.0', '2025-02-11', 'First version.'],
      ['1.1', '2025-07-22', 'Report to management once a quarter since the first review.'],
      ['1.2', '2025-11-25', 'Insurer added after the renewal talks.'],
    ],
  },
  'CPL-2026': {
    drafted: '2025-11-26',
    versions: [
      ['1.0', '2025-12-09', 'First plan after the budget round.'],
      ['1.1', '2026-03-17', 'Figures of the quotation.'],
    ],
  },
  'BCP-001': {
    drafted: '2025-03-11',
    versions: [
      ['1.0', '2025-05-06', 'First version.'],
      ['1.1', '2025-11-17', 'Recovery region, call tree and targets per service.'],
      ['1.2', '2025-12-09', 'Points of the tabletop of November.'],
    ],
  },
}

const firstRound: Readonly<Record<string, number>> = {
  'PRC-001': 1,
  'PRC-002': 1,
  'PRC-004': 1,
  'PRC-005': 1,
  'PRC-006': 1,
  'PRC-009': 1,
  'PRC-003': 3,
  'PRC-007': 3,
  'PRC-008': 3,
  'PRC-010': 3,
  'POL-016': 3,
  'PRC-011': 4,
  'PRC-012': 4,
  'PRC-013': 4,
  'PRC-014': 4,
}

const lives = new Map<string, DocumentLife>()

/** Life of a document, read once from its finished record and the rounds above. */
export function lifeOf(record: string): DocumentLife {
  const id = fieldValue(record, 'id') ?? ''
  const life = lives.get(id) ?? readLife(id, record)
  lives.set(id, life)
  return life
}

function readLife(id: string, record: string): DocumentLife {
  const [by, role, on, version] = ['by', 'role', 'on', 'version'].map(
    (field) =>
      new RegExp(`^approval:\\n(?:.*\\n)*?(?:  - |    )${field}: "?([^"\\n]+)"?$`, 'm').exec(record)?.[1] ?? '',
  )
  const final = { version: version ?? '', revised: revisionOf(on ?? ''), approved: `${on}T11:${minute(id)}`, note: '' }
  const before =
    own[id]?.versions.map(([name, day, note]) => versionAt(id, name, day, note)) ??
    inRounds(id, final.version, on ?? '')
  const drafted =
    own[id]?.drafted ??
    workday(
      dayAfter(dayOf(before[0]?.approved ?? final.approved), id.startsWith('POL') && id !== 'POL-016' ? -10 : -21),
    )
  return {
    owner: fieldValue(record, 'owner') ?? '',
    approver: by ?? '',
    role: role ?? '',
    drafted: `${drafted}T09:${minute(id)}`,
    versions: [...before, final],
  }
}

function inRounds(id: string, version: string, final: Day): Version[] {
  const names = earlier[version] ?? []
  const open = rounds.slice(firstRound[id] ?? 0).filter(([day]) => day < dayAfter(final, -20))
  return names.map((name, index) => {
    const [day, note] = open[Math.floor((index * open.length) / names.length)] ?? ['2025-01-20', '']
    return versionAt(id, name, day, name === '1.0' ? 'First version.' : note)
  })
}

const versionAt = (id: string, version: string, day: Day, note: string): Version => ({
  version,
  revised: revisionOf(day),
  approved: `${day}T11:${minute(id)}`,
  note,
})

/** The text goes on a branch some working days before it is approved. */
const revisionOf = (approved: Day): Moment =>
  approved === '2025-01-20' ? '2025-01-17T14:00' : `${workday(dayAfter(approved, -6))}T14:00`

const minute = (id: string): string => (id.startsWith('PRC') ? '20' : '10')
