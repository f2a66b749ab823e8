/** What the loader and the validator say about small repositories, and small artifacts to build those from. */
import type { Diagnostic } from '../../src/engine/diagnostic.ts'
import { checkFiles } from './in-memory.ts'

/** A risk to which the loader and the validator have nothing to say. */
export const soundRisk = `id: RISK-001
title: Lost laptop
type: isms
description: A laptop is lost
status: identified
`

/** Front matter and body of a policy to which the loader and the validator have nothing to say. */
export const soundPolicy = (body = '# Purpose\n'): string => `---
id: POL-001
title: Access
level: topic
---
${body}`

/** A file whose one schema fault must be found whatever stands in the files beside it. */
export const witness = { 'risks/zz-witness.yaml': soundRisk.replace('RISK-001', 'RISK-999').replace('isms', 'ism') }
const witnessed = 'schema/value-not-allowed risks/zz-witness.yaml:3:7'

const ours = /^(syntax|source|schema)\//

/** Open findings of the loader and the validator, in order. */
export function faultsOf(files: Readonly<Record<string, string | Uint8Array>>): Diagnostic[] {
  return checkFiles(files).report.diagnostics.filter(({ rule, status }) => ours.test(rule) && status === 'open')
}

/** `rule path:line:column` of a finding. */
export const placed = ({ rule, path, range }: Diagnostic): string =>
  `${rule} ${path}:${range.start.line}:${range.start.column}`

/** The faults of files as `rule path:line:column`, after making sure that the findings of another file still come. */
export function faultsBeside(files: Readonly<Record<string, string | Uint8Array>>): string[] {
  const found = faultsOf({ ...files, ...witness }).map(placed)
  if (!found.includes(witnessed)) throw new Error(`the fault of another file is not found: ${found.join(', ')}`)
  return found.filter((line) => line !== witnessed)
}
