/** Reads `{#RISK-001}` as a place that links lead to; only templates may write it. */
import type { StateInline } from 'markdown-it'

const MARK = /^\{#([A-Za-z0-9][A-Za-z0-9._-]{0,80})\}/

export function anchorMark(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== 0x7b) return false
  const found = MARK.exec(state.src.slice(state.pos, state.pos + 90))
  if (!found) return false
  if (!silent) state.push('anchor_mark', '', 0).content = found[1]!
  state.pos += found[0].length
  return true
}
