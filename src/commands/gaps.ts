/** `isms gaps`: whether the ISMS is ready for an audit, and if not, what next; exit 1 while a gap stops the audit. */
import { type AuditTarget, nextAudit } from '../analysis/next-audit.ts'
import { readinessFor } from '../engine/readiness.ts'
import { gapsText } from '../report/gaps/text.ts'
import { painter } from '../terminal/color.ts'
import { openAndJudge } from './open.ts'
import type { CommonOptions } from './options.ts'
import { emit } from './output.ts'
import { displayPrefix } from './root.ts'

/** Options of `gaps`. */
export interface GapsOptions extends CommonOptions {
  readonly for?: AuditTarget
  readonly all?: boolean
  readonly format: 'text' | 'json'
  readonly output?: string
}

/** Runs the command and returns the exit code. */
export async function run(options: GapsOptions): Promise<number> {
  const { repo, report, root, today } = await openAndJudge(options)
  const readiness = readinessFor(options.for ?? nextAudit(repo, today), report.diagnostics)
  const { organization, provenance } = report
  if (options.format === 'json') {
    const commit = provenance.commit === undefined ? {} : { commit: provenance.commit }
    const document = { schemaVersion: 1, organization, asOf: today, ...commit, ...readiness }
    emit(`${JSON.stringify(document, null, 2)}\n`, options.output)
  } else {
    const paint = painter(process.stdout, !options.color || options.output !== undefined)
    const view = { organization, asOf: today, paint, prefix: displayPrefix(root), all: options.all === true }
    emit(gapsText(readiness, view), options.output)
  }
  return readiness.ready ? 0 : 1
}
