/** Reports controls on which the SoA decides twice. */
import { type SoaEntry, soaEntries } from '../../analysis/soa-entries.ts'
import { defineRule } from '../define.ts'
import { excluded, included, soa } from './_example-texts.ts'

export const rule = defineRule({
  id: 'soa/control-duplicated',
  summary: 'The SoA has two entries for one control',
  why: 'Two entries can say two things; which one the certificate rests on is then open.',
  fires:
    'Fires on each entry after the first that has the same control_id, in the SoA that counts. Silent for the same control in an older version of the SoA.',
  fix: 'Keep one entry per control.',
  severity: 'error',
  grade: 'major',
  needs: ['files'],
  clauses: ['6.1.3 d'],
  phase: 'implementing',
  check({ repo, report }) {
    const first = new Map<string, SoaEntry>()
    for (const entry of soaEntries(repo)) {
      if (entry.id === '') continue
      const other = first.get(entry.id)
      if (other === undefined) {
        first.set(entry.id, entry)
        continue
      }
      const same = other.data.applicable === entry.data.applicable
      report({
        artifact: entry.soa,
        pointer: `${entry.pointer}/control_id`,
        subject: 'repeated',
        message: `${entry.soa.id} has a second entry for ${entry.id}${same ? '' : ', which decides otherwise'}`,
        help: 'Keep the entry that is right and delete the other.',
        related: [{ artifact: entry.soa, pointer: `${other.pointer}/control_id`, message: 'first entry' }],
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Excluded first, included later',
        files: { 'soa.yaml': soa(excluded('A.7.6'), included('A.8.1'), included('A.7.6')) },
        at: ['soa.yaml:9'],
      },
    ],
    good: [
      {
        title: 'The same control in the version before',
        files: {
          'soa/2.yaml': soa(included('A.8.1')).replace('id: SOA', 'id: SOA-2'),
          'soa/1.yaml': soa(included('A.8.1')).replace('id: SOA', 'id: SOA-1').replace('approved', 'superseded'),
        },
      },
    ],
  },
})
