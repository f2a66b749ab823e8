/** Raw findings to diagnostics: places, severities, accepted findings, fingerprints, order. */

import { isFaulty } from '../model/artifact.ts'
import type { IsoDate } from '../model/dates.ts'
import type { Repo } from '../model/repo.ts'
import { placeOf, rangeAt } from '../parse/source-file.ts'
import type { Phase } from '../rules/define.ts'
import { byCodeUnit } from '../source/source.ts'
import { byBaseline } from './accept-by-baseline.ts'
import { byException } from './accept-by-exception.ts'
import { byIgnore } from './accept-by-ignore.ts'
import { accepted } from './acceptor.ts'
import type { Baseline } from './baseline.ts'
import type { Built } from './build-model.ts'
import { configFindings } from './config-findings.ts'
import type { Diagnostic, Status } from './diagnostic.ts'
import { fingerprinter } from './fingerprint.ts'
import type { PhaseInForce } from './phase.ts'
import { identityPointer, type Place, placeInArtifact, placeOfFinding } from './place.ts'
import type { Policy } from './policy.ts'
import { policyFindings } from './policy-findings.ts'
import type { LoadFault } from './raw-artifact.ts'
import { ruleInfo } from './rule-catalogue.ts'
import type { RuleFinding } from './run-rules.ts'
import { schemaFix } from './schema-fix.ts'
import type { Make, Settled } from './settled.ts'
import { severityPolicy } from './severity-policy.ts'
import { stage1Readiness } from './stage1-readiness.ts'

/** Everything found, not yet judged. */
export interface Found {
  readonly repo: Repo
  readonly today: IsoDate
  readonly baseline?: Baseline | undefined
  readonly loadFaults: readonly LoadFault[]
  readonly schemaFaults: Built['schemaFaults']
  readonly ruleFindings: readonly RuleFinding[]
  /** The life-cycle phase in force; findings of later ones are deferred. */
  readonly phase: Phase
  /** The policy of a base, and the phase that the change would have by itself. */
  readonly policy?: Policy
  readonly ownPhase?: PhaseInForce
}

/** Settles everything found into the final, sorted list. */
export function settle(found: Found): Diagnostic[] {
  const severities = severityPolicy(found.repo, found.phase)
  const fingerprint = fingerprinter()
  const make: Make = (info, place, rest): Settled | undefined => {
    const severity = severities.severity(info)
    if (severity === 'off') return undefined
    const status: Status = severities.deferred(info) ? 'deferred' : 'open'
    const diagnostic: Diagnostic = {
      rule: info.id,
      severity,
      grade: info.grade,
      message: clipped(rest.message),
      help: clipped(rest.help ?? info.fix),
      clauses: info.clauses,
      ...(rest.artifact ? { artifact: rest.artifact } : {}),
      path: place.file.path,
      range: place.range,
      ...(place.pointer === undefined ? {} : { pointer: place.pointer }),
      related: rest.related ?? [],
      ...(rest.fix === undefined ? {} : { fix: rest.fix }),
      fingerprint: fingerprint(info.id, rest.artifact || place.file.path, rest.identity),
      status,
    }
    return { diagnostic, place, ...(rest.subject === undefined ? {} : { subject: rest.subject }) }
  }
  const settled = [
    ...fromLoad(found, make),
    ...fromSchema(found, make),
    ...configFindings(found.repo, make),
    ...fromRules(found, make),
  ].filter((item) => item !== undefined)
  const { repo, today, policy } = found
  if (policy !== undefined && found.ownPhase !== undefined)
    settled.push(...policyFindings(repo, policy, found.ownPhase, make))
  // The stronger record first: it has an approver and an end.
  const acceptors = [byException(repo, today, make), byIgnore(repo, today, make, policy)]
  if (found.baseline !== undefined) acceptors.push(byBaseline(found.baseline, repo, make, policy))
  const judged = accepted(settled, acceptors)
  return [...judged, ...stage1Readiness(repo, today, judged, make)].sort(inOrder)
}

/** The longest message; content that is quoted in one may be as long as a file. */
const longestMessage = 2000
const clipped = (text: string): string =>
  text.length <= longestMessage ? text : `${text.slice(0, longestMessage - 1)}…`

function fromLoad(found: Found, make: Make) {
  return found.loadFaults.map((fault) => {
    const range = fault.from < 0 ? placeOf(fault.file, fault.pointer ?? '') : rangeAt(fault.file, fault.from, fault.to)
    const place = { file: fault.file, range, ...(fault.pointer === undefined ? {} : { pointer: fault.pointer }) }
    return make(ruleInfo(fault.rule), place, {
      message: fault.message,
      help: fault.help,
      identity: `${fault.pointer ?? ''}\0${fault.message}`,
    })
  })
}

function fromSchema(found: Found, make: Make) {
  return found.schemaFaults.map(({ artifact, fault }) =>
    make(ruleInfo(fault.rule), placeInArtifact(artifact, fault.pointer, fault.part), {
      message: fault.message,
      help: fault.help,
      artifact: artifact.id,
      subject: { artifact, pointer: fault.pointer },
      identity: fault.pointer,
      fix: schemaFix(artifact, fault),
    }),
  )
}

function fromRules(found: Found, make: Make) {
  return found.ruleFindings.map(({ rule, finding }) => {
    const { artifact, pointer = '' } = finding
    // A value that the schema already reports must not be reported again as absent or wrong.
    if (artifact !== undefined && pointer !== '' && isFaulty(artifact, pointer)) return undefined
    const place = placeOfFinding(finding) ?? placeOfRoot(found.repo)
    const related = (finding.related ?? []).map(({ artifact: other, pointer: at, message }) => {
      const there = placeInArtifact(other, at)
      return { path: there.file.path, range: there.range, message }
    })
    return make(rule, place, {
      message: finding.message,
      help: finding.help,
      artifact: artifact?.id,
      subject: artifact === undefined ? undefined : { artifact, pointer },
      identity: `${identityPointer(artifact?.data, pointer)}\0${finding.subject ?? ''}`,
      related,
    })
  })
}

function placeOfRoot(repo: Repo): Place {
  if (repo.configArtifact !== undefined) return placeInArtifact(repo.configArtifact)
  const file = repo.files.find(({ path }) => path === 'isms.yaml') ?? repo.files[0]
  if (file === undefined) throw new Error('a finding without a place in a repository without files')
  return { file, range: rangeAt(file, 0, 1) }
}

function inOrder(a: Diagnostic, b: Diagnostic): number {
  return (
    byCodeUnit(a.path, b.path) ||
    a.range.start.line - b.range.start.line ||
    a.range.start.column - b.range.start.column ||
    byCodeUnit(a.rule, b.rule) ||
    byCodeUnit(a.message, b.message)
  )
}
