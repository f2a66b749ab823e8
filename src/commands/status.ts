/** `isms status`: where the ISMS stands, on one screen or seen by control, owner or clause, or through another framework. */
import { statusOfIsms } from '../report/status/status.ts'
import { type StatusView, statusText } from '../report/status/text.ts'
import { painter } from '../terminal/color.ts'
import { openAndCheck } from './open.ts'
import type { CommonOptions } from './options.ts'
import { emit } from './output.ts'
import { displayPrefix } from './root.ts'

/** Options of `status`. */
export interface StatusOptions extends CommonOptions {
  readonly by?: StatusView
  readonly format: 'text' | 'json'
  readonly output?: string
}

/** Runs the command and returns the exit code: always 0, for the status itself is the answer. */
export function run(options: StatusOptions): number {
  const result = openAndCheck(options)
  const status = statusOfIsms(result)
  const paint = painter(process.stdout, !options.color || options.output !== undefined)
  emit(
    options.format === 'json'
      ? `${JSON.stringify(status, null, 2)}\n`
      : statusText(status, paint, displayPrefix(result.root), options.by),
    options.output,
  )
  return 0
}
