/** Reports applicable controls that nothing calls for. */
import { applicableEntries, entryName, type SoaEntry } from '../../analysis/soa-entries.ts'
import { isBlank } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { included, soa } from './_example-texts.ts'

const types = new Set(['risk', 'legal', 'contract', 'party', 'business'])

export const rule = defineRule({
  id: 'soa/inclusion-without-driver',
  summary: 'An applicable control has no driver',
  why: 'Controls follow from risk treatment and requirements; a control that nothing calls for was copied from a list.',
  fires:
    'Fires when an entry with applicable yes has no driver of type risk, legal, contract, party or business. A driver without ref counts only for type business. Silent for a business driver without ref, as long as the justification states the need; a blank justification is soa/inclusion-without-reason.',
  fix: 'Link the risk or the requirement that calls for the control.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['6.1.3 b', '6.1.3 d'],
  phase: 'stage1',
  check({ repo, report }) {
    for (const entry of applicableEntries(repo)) {
      if (hasDriver(entry)) continue
      const named = entry.data.drivers?.find((driver) => !isBlank(driver?.type))
      report({
        artifact: entry.soa,
        pointer: `${entry.pointer}/drivers`,
        message: `${entryName(entry)} is applicable and ${named === undefined ? 'links nothing that calls for it' : `its ${named.type} driver has no ref`}`,
        help: 'Add a driver: the risk, law, contract, requirement of a party or business need behind the control.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'No driver, and a risk driver that names no risk',
        files: { 'soa.yaml': soa(included('A.8.1'), included('A.8.2', 'drivers: [{ type: risk }]')) },
        at: ['soa.yaml:7', 'soa.yaml:8'],
      },
    ],
    good: [
      {
        title: 'A business need stated in the justification',
        files: {
          'soa.yaml': soa(
            included('A.8.1', 'justification: Sales lost two tenders for want of it, drivers: [{ type: business }]'),
          ),
        },
      },
    ],
  },
})

const hasDriver = ({ data }: SoaEntry): boolean =>
  (data.drivers ?? []).some(
    (driver) =>
      driver !== undefined && types.has(driver.type ?? '') && (driver.type === 'business' || !isBlank(driver.ref)),
  )
