/** YAML as written: the same tree as the parsed value, but every scalar is its text; the basis of digests. */
import {
  EVENT_DOCUMENT,
  EVENT_MAPPING,
  EVENT_POP,
  EVENT_SCALAR,
  EVENT_SEQUENCE,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE_PLAIN,
} from 'js-yaml'
import { resolvePlain } from './scalar.ts'
import { maxDepth } from './yaml.ts'

/** Text, list or map; an absent value is left out of maps. */
export type SourceTree = string | SourceTree[] | { [key: string]: SourceTree }

/** Parses text that is known to be readable; undefined when it holds nothing. */
export function sourceTree(yaml: string): SourceTree | undefined {
  const events: Event[] = parseEvents(yaml, { maxDepth: maxDepth + 10 })
  let next = 0
  const node = (): SourceTree | undefined => {
    const event = events[next] as Event
    next += 1
    if (event.type === EVENT_SCALAR) {
      const text = getScalarValue(yaml, event)
      return event.style === SCALAR_STYLE_PLAIN && resolvePlain(text) === null ? undefined : text
    }
    if (event.type === EVENT_SEQUENCE) {
      const items: SourceTree[] = []
      while ((events[next] as Event).type !== EVENT_POP) items.push(node() ?? '')
      next += 1
      return items
    }
    if (event.type !== EVENT_MAPPING) return undefined
    const map = Object.create(null) as { [key: string]: SourceTree }
    while ((events[next] as Event).type !== EVENT_POP) {
      const keyEvent = events[next] as Event
      const key = keyEvent.type === EVENT_SCALAR ? getScalarValue(yaml, keyEvent) : '?'
      node()
      const value = node()
      if (value !== undefined && !(key in map)) map[key] = value
    }
    next += 1
    return map
  }
  while (next < events.length) {
    const type = (events[next] as Event).type
    if (type === EVENT_DOCUMENT || type === EVENT_POP) next += 1
    else return node()
  }
  return undefined
}
