/** What each file of the example held at a moment of its history, and where it stood. */
import { type Births, birthsOf } from './births.ts'
import { controlOn, formerControlPath } from './controls-past.ts'
import { documentAt } from './documents-past.ts'
import { filings } from './evidence-arrival.ts'
import type { Tree } from './final-files.ts'
import { auditOn, changeOn, findingOn, reviewOn } from './findings-past.ts'
import { dayOf, type Moment } from './moment.ts'
import { pastRecord } from './past-record.ts'
import { peopleOn, rolesOn } from './people-past.ts'
import { fieldValue, mapItems } from './record-text.ts'
import { registerOn } from './registers-past.ts'
import { policyRenamed, withFormerName } from './renamed-policy.ts'
import { riskList, riskOn } from './risks-past.ts'
import { configOn, exceptionOn, rowsOn } from './single-past.ts'

/** The last moment; from then on every file is as it is in the example. */
export const lastMoment: Moment = '2026-06-30T15:00'

/** Moments at which files moved. */
const risksSplit: Moment = '2025-04-08T10:00'
const controlsFlat: Moment = '2025-06-17T10:00'

const formerPolicy = 'policies/POL-008-mobile-and-remote-work.md'
const policy = 'policies/POL-008-remote-working-and-devices.md'

/** Texts by path at a moment, of all files or of those meant. */
export type Past = (moment: Moment, meant?: (path: string) => boolean) => ReadonlyMap<string, string>

/** Looks into the past of a finished tree. */
export function pastOf(files: Tree): Past {
  const births = birthsOf(files)
  return (moment, meant = () => true) => {
    if (moment >= lastMoment) return files
    const tree = new Map<string, string>()
    const risks: string[] = []
    for (const [path, final] of files) {
      const place = path.startsWith('risks/') && moment < risksSplit ? 'risks.yaml' : placeAt(path, final, moment)
      if (!meant(place)) continue
      const text = textAt(path, final, moment, births, files)
      if (text === undefined) continue
      if (place === 'risks.yaml') risks.push(text)
      else tree.set(place, moment < policyRenamed ? withFormerName(text) : text)
    }
    if (risks.length > 0) tree.set('risks.yaml', riskList(risks))
    return tree
  }
}

function placeAt(path: string, final: string, moment: Moment): string {
  if (path === policy && moment < policyRenamed) return formerPolicy
  return path.startsWith('controls/') && moment < controlsFlat ? formerControlPath(path, final) : path
}

const registers =
  /^(?:assets|suppliers|legal-requirements|context-issues|interested-parties|incidents|continuity-tests|improvements|opportunities|objectives|competence-records|risk-assessments)\.yaml$/
const documents =
  /^(?:policies|procedures|continuity-plans|audit-programmes|certification-plans|treatment-plans)\/|^(?:scope\.md|soa\.yaml|risk-methodology\.yaml|communication-plan\.yaml)$/

function textAt(path: string, final: string, moment: Moment, births: Births, files: Tree): string | undefined {
  const day = dayOf(moment)
  if (path.endsWith('.csv') && !path.startsWith('evidence/')) return rowsOn(final, day, births)
  if (documents.test(path)) return documentAt(path, final, moment, births)
  if (registers.test(path)) return registerOn(path, final, day, births)
  if (path.startsWith('evidence/')) return filed(path, files) <= day ? final : undefined
  switch (path.split('/')[0]) {
    case 'people.yaml':
      return peopleOn(final, day, births)
    case 'roles.yaml':
      return rolesOn(final, day, births)
    case 'isms.yaml':
      return configOn(final, day)
    case '.vscode':
      return day < '2025-01-31' ? undefined : final
    case 'risks':
      return riskOn(final, day, births)
    case 'controls':
      return controlOn(final, day, births)
    case 'findings':
    case 'caps':
      return findingOn(final, day, births)
    case 'changes':
      return changeOn(final, day, births)
    case 'management-reviews':
      return reviewOn(final, day, births)
    case 'audits':
      return auditOn(final, day, births)
    case 'exceptions':
      return exceptionOn(final, day, births)
    case 'metrics':
      return metricOn(final, day, births)
    default:
      return births(fieldValue(final, 'id') ?? '') <= day ? pastRecord(final, day, births) : undefined
  }
}

function metricOn(final: string, day: string, births: Births): string | undefined {
  if (births(fieldValue(final, 'id') ?? '') > day) return undefined
  return mapItems(pastRecord(final, day, births), 'measurements', (item) =>
    (fieldValue(item, 'recorded_on') ?? '') <= day ? item : undefined,
  )
}

const arrivals = new Map<string, string>()

/** Evidence, record and file alike, is there from the day of its filing; a shared file comes with the first record. */
function filed(path: string, files: Tree): string {
  if (arrivals.size === 0) {
    for (const { day, paths } of filings(files)) {
      for (const record of paths) {
        const target = /^ {2}path: (\S+)$/m.exec(files.get(record) ?? '')?.[1] ?? record
        arrivals.set(record, day)
        if (day < (arrivals.get(target) ?? '9999')) arrivals.set(target, day)
      }
    }
  }
  return arrivals.get(path) ?? '2026-06-30'
}
