/** Small certifications in memory: audits, findings, certificates, and the model over them. */
import { buildModel } from '../../../src/engine/build-model.ts'
import { load } from '../../../src/engine/load.ts'
import type { Repo } from '../../../src/model/repo.ts'
import { memorySource } from '../../../src/source/memory.ts'
import { minimalConfig } from '../../support/in-memory.ts'

/** Texts by path. */
export type Texts = Readonly<Record<string, string>>

/** The model over some files. */
export function modelOf(...parts: readonly Texts[]): Repo {
  const source = memorySource({ 'isms.yaml': minimalConfig, ...Object.assign({}, ...parts) })
  return buildModel(load(source), source).repo
}

/** An audit on one day; its id is its type and day. */
export const audit = (type: string, day: string, status = 'reported', lines = ''): Texts => ({
  [`audits/${type}-${day}.yaml`]: `id: ${type}-${day}
title: Audit
type: ${type}
status: ${status}
dates: { from: "${day}", to: "${day}" }
lead: { name: Kim Sample }
auditors: [{ name: Kim Sample }]
${lines}`,
})

/** An internal audit of everything. */
export const internalAudit = (day: string): Texts =>
  audit('internal', day, 'reported', 'scope: { clauses: ["4", "5", "6", "7", "8", "9", "10"] }\n')

/** A management review that was held. */
export const review = (day: string): Texts => ({
  [`management-reviews/${day}.yaml`]: `id: MRV-${day}
title: Review
status: held
date: "${day}"
chair: PER-001
attendees: [PER-001]
period: { from: "2025-01-01", to: "${day}" }
`,
})

/** A finding of an audit, with a corrective action where the body accepted or somebody verified it. */
export const finding = (
  of: string,
  grade: string,
  { status = 'open', accepted, verified }: { status?: string; accepted?: string; verified?: string } = {},
): Texts => ({
  'findings/FND-001.yaml': `id: FND-001
title: Finding
audit: ${of}
grade: ${grade}
raised_on: "${of.slice(-10)}"
status: ${status}
`,
  'caps/CAP-001.yaml': `id: CAP-001
title: Action
finding: [FND-001]
status: ${verified === undefined ? 'implementing' : 'verified'}
actions: [{ what: Mend it, owner: PER-001, due: "2026-12-31" }]
${accepted === undefined ? '' : `cb_acceptance: { by: Body, on: "${accepted}" }\n`}${verified === undefined ? '' : `effectiveness: { verified_on: "${verified}", result: effective }\n`}`,
})

/** A certificate; events are given as `day word`. */
export const certificate = (
  decided: string,
  expires: string,
  {
    events = [],
    status = 'certified',
    id = 'CRT-001',
  }: { events?: readonly string[]; status?: string; id?: string } = {},
): Texts => ({
  [`certificates/${id}.yaml`]: `id: ${id}
title: Certificate
cb: Body
number: N 1
standard: ISO/IEC 27001:2022
scope_text: Everything
soa: { version: "1.0", date: "2025-01-01" }
decision_date: "${decided}"
issued: "${decided}"
expires: "${expires}"
status: ${status}
events: [${events.map((text) => `{ on: "${text.slice(0, 10)}", event: ${text.slice(11)} }`).join(', ')}]
`,
})

/** A certification plan with a timeline in flow style. */
export const plan = (timeline: string, lines = ''): Texts => ({
  'certification-plans/CPL-001.yaml': `id: CPL-001\ntitle: Plan\nstatus: draft\ntimeline: { ${timeline} }\n${lines}`,
})
