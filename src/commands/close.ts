/** `isms close`: ends an action, finding, corrective action or incident in its file, with day and evidence. */
import { close } from '../interop/records/close.ts'
import { plainLine } from '../terminal/plain-text.ts'
import { openForRecord, type RecordOptions } from './open-for-record.ts'
import { writeRecord } from './write-record.ts'

/** Options of `close`. */
export interface CloseOptions extends RecordOptions {
  readonly evidence: readonly string[]
  readonly set: readonly string[]
}

/** Runs the command and returns the exit code. */
export function run(id: string, options: CloseOptions): number {
  const { checked, on } = openForRecord(options)
  const evidence = options.evidence.flatMap((text) => text.split(',')).filter((text) => text !== '')
  const change = close(checked.repo, id, { on, evidence, set: options.set })
  writeRecord({
    checked,
    changes: [change],
    refused: `${id} is not closed`,
    hint: 'Mend it in the file, or give what is missing with --evidence and --set FIELD=VALUE.',
    dryRun: options.dryRun === true,
  })
  if (options.dryRun !== true) process.stdout.write(`${plainLine(`${id} is closed as of ${on} (${change.path})`)}\n`)
  return 0
}
