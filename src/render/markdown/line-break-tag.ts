/** Reads `<br>` as a line break, the one tag that Markdown tables cannot do without; all other HTML stays text. */
import type { StateInline } from 'markdown-it'

const TAG = /^<br\s{0,3}\/?>/i

export function lineBreakTag(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== 0x3c) return false
  const found = TAG.exec(state.src.slice(state.pos, state.pos + 10))
  if (!found) return false
  if (!silent) state.push('hardbreak', 'br', 0)
  state.pos += found[0].length
  return true
}
