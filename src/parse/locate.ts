/** JSON pointer to place: walks the YAML events of a file that has findings; nothing is kept for files without. */
import {
  EVENT_ALIAS,
  EVENT_DOCUMENT,
  EVENT_MAPPING,
  EVENT_POP,
  EVENT_SCALAR,
  EVENT_SEQUENCE,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE_FOLDED_BLOCK,
  SCALAR_STYLE_LITERAL_BLOCK,
} from 'js-yaml'
import { maxDepth } from './yaml.ts'

/** Offsets of one node: of its value, and of its key where it is the member of a map. */
export interface NodeOffsets {
  readonly from: number
  readonly to: number
  readonly keyFrom?: number
  readonly keyTo?: number
}

/** Escapes one member name for a JSON pointer (RFC 6901). */
export const pointerToken = (name: string | number): string => String(name).replace(/~/g, '~0').replace(/\//g, '~1')

/** Splits a JSON pointer into its member names. */
export const pointerTokens = (pointer: string): string[] =>
  pointer === ''
    ? []
    : pointer
        .slice(1)
        .split('/')
        .map((token) => token.replace(/~1/g, '/').replace(/~0/g, '~'))

/** Every node of a YAML text by JSON pointer; offsets count from the start of the given text. Empty for unreadable text. */
export function locateNodes(text: string): Map<string, NodeOffsets> {
  const nodes = new Map<string, NodeOffsets>()
  let events: Event[]
  try {
    events = parseEvents(text, { maxDepth: maxDepth + 10 })
  } catch {
    return nodes
  }
  let next = 0
  const visit = (pointer: string, key?: { from: number; to: number }): number => {
    const event = events[next] as Event
    next += 1
    let from = key?.to ?? 0
    let to = from
    if (event.type === EVENT_SCALAR && event.valueStart >= 0) {
      ;[from, to] = scalarSpan(text, event)
    } else if (event.type === EVENT_SEQUENCE || event.type === EVENT_MAPPING) {
      from = event.start
      to = event.type === EVENT_SEQUENCE ? sequence(pointer, from) : mapping(pointer, from)
      const closer = event.type === EVENT_SEQUENCE ? ']' : '}'
      if (text[from] === '[' || text[from] === '{') {
        const close = text.indexOf(closer, to)
        if (close >= 0) to = close + 1
      }
    } else if (event.type === EVENT_ALIAS) {
      from = event.anchorStart
      to = event.anchorEnd
    }
    if (!nodes.has(pointer))
      nodes.set(pointer, key === undefined ? { from, to } : { from, to, keyFrom: key.from, keyTo: key.to })
    return to
  }
  const sequence = (pointer: string, from: number): number => {
    let end = from + 1
    for (let index = 0; (events[next] as Event).type !== EVENT_POP; index += 1)
      end = Math.max(end, visit(`${pointer}/${index}`))
    next += 1
    return end
  }
  const mapping = (pointer: string, from: number): number => {
    let end = from + 1
    while ((events[next] as Event).type !== EVENT_POP) {
      const keyEvent = events[next] as Event
      if (keyEvent.type === EVENT_SCALAR && keyEvent.valueStart >= 0) {
        next += 1
        const name = getScalarValue(text, keyEvent)
        end = Math.max(
          end,
          visit(`${pointer}/${pointerToken(name)}`, { from: keyEvent.valueStart, to: keyEvent.valueEnd }),
        )
      } else {
        visit(`${pointer}/?`)
        visit(`${pointer}/?`)
      }
    }
    next += 1
    return end
  }
  while (next < events.length) {
    const type = (events[next] as Event).type
    if (type === EVENT_DOCUMENT || type === EVENT_POP) next += 1
    else visit('')
  }
  return nodes
}

/** Span of a scalar as written, quotes and block indicator included. */
export function scalarSpan(text: string, event: Extract<Event, { type: typeof EVENT_SCALAR }>): [number, number] {
  const { valueStart, valueEnd, style } = event
  if (style === SCALAR_STYLE_LITERAL_BLOCK || style === SCALAR_STYLE_FOLDED_BLOCK) {
    let at = valueStart - 1
    while (at > 0 && text[at] !== '|' && text[at] !== '>') at -= 1
    return [at, valueEnd]
  }
  const quoted = text[valueStart - 1] === '"' || text[valueStart - 1] === "'"
  return quoted && event.style !== 1 ? [valueStart - 1, valueEnd + 1] : [valueStart, valueEnd]
}
