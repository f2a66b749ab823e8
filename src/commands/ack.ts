/** `isms ack`: records that people have read the version of a policy or procedure that is in force. */
import { CannotAnswer } from '../cannot-answer.ts'
import { acknowledge } from '../interop/records/acknowledge.ts'
import { plainLine } from '../terminal/plain-text.ts'
import { openForRecord, type RecordOptions } from './open-for-record.ts'
import { writeRecord } from './write-record.ts'

/** Options of `ack`. */
export interface AckOptions extends RecordOptions {
  readonly by: readonly string[]
  readonly via?: string
}

/** Runs the command and returns the exit code. */
export function run(id: string, options: AckOptions): number {
  const { checked, on } = openForRecord(options)
  const by = options.by.flatMap((text) => text.split(',')).filter((text) => text !== '')
  if (by.length === 0) throw new CannotAnswer('Nobody is named', 'Name who has read it: --by PER-001.')
  const change = acknowledge(checked.repo, id, { by, on, via: options.via })
  writeRecord({
    checked,
    changes: [change],
    refused: `The acknowledgement of ${id} is not recorded`,
    hint: 'Correct --by or --on.',
    dryRun: options.dryRun === true,
    // What others still owe the document, or the registers lack, is no fault of this row.
    speaksAgainst: ({ path }) => path === change.path,
  })
  if (options.dryRun !== true)
    process.stdout.write(
      `${plainLine(`${id} ${versionOf(checked, id)} acknowledged by ${by.join(', ')} on ${on} (${change.path})`)}\n`,
    )
  return 0
}

const versionOf = ({ repo }: ReturnType<typeof openForRecord>['checked'], id: string): string =>
  String((repo.find(id)?.data as { version?: unknown } | undefined)?.version ?? '')
