/** What single documents did not yet say in their earlier versions. */
import type { Births } from './births.ts'
import type { Day } from './moment.ts'
import { fieldLines, fieldValue, mapItems, withLines } from './record-text.ts'
import { soaContent } from './soa-past.ts'
import { withoutUnborn } from './unborn.ts'

/** The record of a document's version; `index` 0 is the draft, 1 the first approved version. */
export function shortened(path: string, record: string, index: number, births: Births, day: Day): string {
  const known = withoutUnborn(record, (id) => births(id) <= day)
  switch (path) {
    case 'scope.md':
      return scope(known, day, births)
    case 'risk-methodology.yaml':
      return method(record, index)
    case 'soa.yaml':
      return soaContent(record, day, births)
    case 'communication-plan.yaml':
      return firstItems(known, 'lines', 5 + 2 * index)
    case 'audit-programmes/APR-2026.yaml':
      return withLines(
        known,
        'rationale',
        (fieldLines(known, 'rationale') ?? '')
          .replace(/ Access rights,[^.]*\./s, '')
          .replace(/ Document control[^.]*\./s, ''),
      )
    case 'certification-plans/CPL-2026.yaml':
      return index < 2
        ? known.replace(/as quoted on 2026-03-06/g, 'estimated').replace(/, from the same quotation/g, ', estimated')
        : known
    case 'treatment-plans/RTP-2026.yaml':
      return mapItems(known, 'actions', (item) => (/^id: RTP-2026-3[67]$/m.test(item) ? undefined : item))
    default:
      return known
  }
}

function firstItems(record: string, field: string, count: number): string {
  let seen = 0
  return mapItems(record, field, (item) => (seen++ < count ? item : undefined))
}

/** Until November 2024 Fieldnote was no part of the scope; the mapping supplier became an interface in version 2.1. */
function scope(record: string, day: Day, births: Births): string {
  const partners = mapItems(record, 'interfaces', (item) => {
    const id = fieldValue(item, 'with') ?? ''
    return id === 'SUP-010' || births(id) > day ? undefined : item
  })
  const bare = partners
    .replace('headcount: 45', 'headcount: 43')
    .replace('High water and hotter summers can', 'High water can')
  if (day >= '2024-11-05') return bare
  return bare
    .replace(/^ {2}- Fieldnote(?: service)?\n/gm, '')
    .replace('the Loomdesk and Fieldnote software services', 'the Loomdesk software service')
    .replace(/Loomdesk and Fieldnote/g, 'Loomdesk')
    .replace(/both services/g, 'Loomdesk')
    .replace(/^ {2}- what: Fieldnote Ltd.*\n(?: {4}.*\n)*/m, '')
    .replace('headcount: 43', 'headcount: 41')
}

/** Before version 2.0 impact was read in money only, and acceptance had no end. */
function method(record: string, index: number): string {
  if (index >= 3) return record
  const money = mapItems(record, 'impact', (item) =>
    withLines(item, 'definitions', `definitions:\n${/^ {2}financial: .*\n/m.exec(item)?.[0] ?? ''}`),
  )
  const endless = money.replace(/^ {4}max_validity: .*\n/gm, '')
  return index < 2 ? endless.replace(/ Five reference scenarios[\s\S]*?\n(?=[a-z])/, '\n') : endless
}
