/** Reports internal auditors without proof that they can audit and know the standard. */
import { hasEvidence } from '../../analysis/competence.ts'
import { holdingsOn } from '../../analysis/role-holders.ts'
import { anyUnreadable } from '../../analysis/unreadable.ts'
import type { Artifact } from '../../model/artifact.ts'
import type { IsoDate } from '../../model/dates.ts'
import type { Repo } from '../../model/repo.ts'
import { defineRule } from '../define.ts'
import { record, role } from './_example-texts.ts'

const needed = ['auditing', 'standard'] as const

export const rule = defineRule({
  id: 'people/auditor-competence-unproven',
  summary: 'Nothing proves that an internal auditor can audit and knows the standard',
  why: 'An internal audit is worth as much as the auditor. A certification body checks the proof before it relies on the results.',
  fires:
    'Fires once per person who holds the role internal-auditor today, or leads an internal audit, and has no competence-record with evidence that proves auditing or none that proves standard. Silent when one record covers both, for leads who are not in the person register, and when a record cannot be read.',
  fix: 'Add proof of audit training and of knowledge of ISO/IEC 27001.',
  severity: 'error',
  grade: 'minor',
  needs: ['files', 'clock'],
  clauses: ['7.2 d', '9.2.2 b'],
  phase: 'stage2',
  check({ repo, today, report }) {
    if (anyUnreadable(repo, 'competence-record')) return
    const proved = new Map<string, Set<string>>()
    for (const record of repo.live('competence-record')) {
      const { person = '', proves = [] } = record.data
      if (!hasEvidence(record)) continue
      const items = proved.get(person) ?? new Set()
      for (const item of proves) items.add((item ?? '').trim().toLowerCase())
      proved.set(person, items)
    }
    for (const [person, { artifact, pointer, words }] of internalAuditors(repo, today)) {
      const missing = needed.filter((item) => !proved.get(person)?.has(item))
      if (missing.length === 0) continue
      report({
        artifact,
        pointer,
        message: `${artifact.id} ${words} ${person}, of whom nothing proves ${missing.join(' and ')}`,
        help: `Add ${missing.join(' and ')} to proves of a competence-record with evidence.`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Only the standard is proved',
        files: {
          'roles.yaml': role('internal-auditor'),
          'competence-records.yaml': record('basis: training, evidence: [EVD-021], proves: [standard]'),
        },
        at: ['roles.yaml:9'],
      },
    ],
    good: [
      {
        title: 'Two records',
        files: {
          'roles.yaml': role('internal-auditor'),
          'competence-records.yaml': `${record('basis: training, evidence: [EVD-021], proves: [standard]')}${record('basis: certificate, evidence: [EVD-022], proves: [auditing]', 'CMP-002')}`,
        },
      },
    ],
  },
})

interface AuditorPlace {
  readonly artifact: Artifact
  readonly pointer: string
  readonly words: string
}

/** Internal auditors by person id, each at the first place that makes them one. */
function internalAuditors(repo: Repo, today: IsoDate): ReadonlyMap<string, AuditorPlace> {
  const found = new Map<string, AuditorPlace>()
  const add = (person: string, place: AuditorPlace) => {
    if (!found.has(person)) found.set(person, place)
  }
  for (const artifact of repo.live('role')) {
    if (artifact.data.key !== 'internal-auditor') continue
    for (const { person, pointer } of holdingsOn(artifact, today))
      add(person, { artifact, pointer: `${pointer}/person`, words: 'is held by' })
  }
  for (const artifact of repo.all('audit')) {
    const lead: unknown = artifact.data.lead
    if (artifact.data.type !== 'internal' || typeof lead !== 'string' || repo.get('person', lead) === undefined)
      continue
    add(lead, { artifact, pointer: '/lead', words: 'is led by' })
  }
  return found
}
