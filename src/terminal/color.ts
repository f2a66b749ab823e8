/** Whether to colour, decided once: flags, then NO_COLOR, FORCE_COLOR, TERM and whether the stream is a terminal. */
import { Chalk, type ChalkInstance } from 'chalk'

/** A painter for the stream; level 0 when colour is off. */
export function painter(stream: { isTTY?: boolean }, noColor: boolean): ChalkInstance {
  return new Chalk({ level: level(stream, noColor) })
}

function level(stream: { isTTY?: boolean }, noColor: boolean): 0 | 1 {
  const { NO_COLOR, FORCE_COLOR, CLICOLOR, TERM } = process.env
  if (noColor) return 0
  if (NO_COLOR !== undefined && NO_COLOR !== '') return 0
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR === '0' ? 0 : 1
  if (CLICOLOR === '0' || TERM === 'dumb') return 0
  return stream.isTTY === true ? 1 : 0
}
