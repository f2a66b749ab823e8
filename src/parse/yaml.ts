/** YAML text to plain values, in the strict subset that the repository format allows. */
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
  SCALAR_STYLE_PLAIN,
  YAMLException,
} from 'js-yaml'
import type { ParseFault } from './fault.ts'
import { resolvePlain } from './scalar.ts'

/** Nesting deeper than this is refused. */
export const maxDepth = 40

/** A parsed document: its value (undefined when there is none) and what was wrong with it. */
export interface YamlResult {
  readonly value: unknown
  readonly faults: readonly ParseFault[]
  /** Offsets of values that were refused and are left out of `value`. */
  readonly unread: readonly number[]
}

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Parses one YAML document. Absent values (`owner:` with nothing behind it) are left out of maps.
 * A syntax error gives no value; forbidden constructs and duplicate keys are reported and passed over.
 */
export function parseYaml(text: string): YamlResult {
  let events: Event[]
  try {
    events = parseEvents(text, { maxDepth: maxDepth + 10 })
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    return { value: undefined, faults: [syntaxFault(text, error)], unread: [] }
  }
  return new Composer(text, events).compose()
}

function syntaxFault(text: string, error: YAMLException): ParseFault {
  const at = Math.min(error.mark?.position ?? 0, text.length)
  const reason = String(error.reason)
  if (reason.includes('maxDepth')) return forbidden(tooDeep, flatten, at, at + 1)
  const help = reason.includes('tab')
    ? 'Indent with spaces; YAML does not allow tabs there.'
    : 'Mend the YAML at this place; quotes around a text with ": " or " #" often help.'
  return { rule: 'syntax/invalid-yaml', message: `The YAML cannot be read: ${reason}`, help, from: at, to: at + 1 }
}

const anchors = 'an anchor (&) or alias (*)'
const writeOut = 'Write the value out; anchors and aliases are not followed.'
const tooDeep = `more than ${maxDepth} levels of nesting`
const flatten = 'Flatten the structure.'

const forbidden = (what: string, help: string, from: number, to: number): ParseFault => ({
  rule: 'syntax/forbidden-yaml',
  message: `The file uses ${what}, which is not allowed here`,
  help,
  from,
  to,
})

/** Walks the parser's events once and builds values; the only state is the place in the event list. */
class Composer {
  private next = 0
  private readonly faults: ParseFault[] = []
  private readonly unread: number[] = []
  private readonly refused = new Set<string>()
  private readonly text: string
  private readonly events: readonly Event[]

  constructor(text: string, events: readonly Event[]) {
    this.text = text
    this.events = events
  }

  compose(): YamlResult {
    let value: unknown
    let documents = 0
    while (this.next < this.events.length) {
      const event = this.events[this.next] as Event
      if (event.type === EVENT_DOCUMENT) {
        documents += 1
        this.next += 1
        this.checkDirectives(event)
        if (documents === 2)
          this.refuse('several documents in one file', 'Keep one document per file.', this.peekOffset())
        continue
      }
      if (event.type === EVENT_POP) {
        this.next += 1
        continue
      }
      const node = this.node(0)
      if (documents <= 1) value = node
    }
    return { value: value === null ? undefined : value, faults: this.faults, unread: this.unread }
  }

  private checkDirectives(event: Event): void {
    if (event.type === EVENT_DOCUMENT && event.directives.length > 0) {
      this.refuse('a % directive', 'Remove the directive; files are YAML 1.2.', 0)
    }
  }

  private peekOffset(): number {
    const event = this.events[this.next] as Event | undefined
    if (event === undefined) return 0
    if (event.type === EVENT_SCALAR) return Math.max(0, event.valueStart)
    return 'start' in event ? event.start : 0
  }

  /** Reports a construct at its first place only; a file full of anchors has one fault, not thousands. */
  private refuse(what: string, help: string, from: number, to = from + 1): void {
    if (this.refused.has(what)) return
    this.refused.add(what)
    this.faults.push(forbidden(what, help, from, to))
  }

  private node(depth: number): unknown {
    const event = this.events[this.next] as Event
    this.next += 1
    if (event.type === EVENT_ALIAS) {
      this.refuse(anchors, writeOut, event.anchorStart - 1, event.anchorEnd)
      this.unread.push(event.anchorStart)
      return null
    }
    if (event.type === EVENT_SCALAR || event.type === EVENT_MAPPING || event.type === EVENT_SEQUENCE)
      this.refuseProperties(event)
    if (event.type === EVENT_SCALAR) {
      const source = getScalarValue(this.text, event)
      return event.style === SCALAR_STYLE_PLAIN ? resolvePlain(source) : source
    }
    if (depth >= maxDepth) {
      this.refuse(tooDeep, flatten, 'start' in event ? event.start : 0)
      if ('start' in event) this.unread.push(event.start)
      this.skip()
      return null
    }
    if (event.type === EVENT_SEQUENCE) return this.sequence(depth)
    if (event.type === EVENT_MAPPING) return this.mapping(depth)
    return null
  }

  private refuseProperties({
    anchorStart,
    anchorEnd,
    tagStart,
    tagEnd,
  }: Extract<Event, { anchorStart: number; tagStart: number }>): void {
    if (anchorStart >= 0) this.refuse(anchors, writeOut, anchorStart - 1, anchorEnd)
    if (tagStart >= 0)
      this.refuse('a tag (!)', 'Remove the tag; quote the value if it starts with "!".', tagStart, tagEnd)
  }

  private skip(): void {
    for (let open = 1; open > 0; this.next += 1) {
      const type = (this.events[this.next] as Event).type
      if (type === EVENT_POP) open -= 1
      else if (type === EVENT_MAPPING || type === EVENT_SEQUENCE) open += 1
    }
  }

  private sequence(depth: number): unknown[] {
    const items: unknown[] = []
    while ((this.events[this.next] as Event).type !== EVENT_POP) items.push(this.node(depth + 1))
    this.next += 1
    return items
  }

  private mapping(depth: number): Record<string, unknown> {
    const map: Record<string, unknown> = {}
    let seenNull: Set<string> | undefined
    while ((this.events[this.next] as Event).type !== EVENT_POP) {
      const keyEvent = this.events[this.next] as Event
      if (keyEvent.type !== EVENT_SCALAR) {
        this.refuse('a key that is no plain text', 'Use text keys only.', this.peekOffset())
        this.node(depth + 1)
        this.node(depth + 1)
        continue
      }
      this.next += 1
      this.refuseProperties(keyEvent)
      const key = getScalarValue(this.text, keyEvent)
      const value = this.node(depth + 1)
      if (forbiddenKeys.has(key)) {
        this.refuse(`the key "${key}"`, 'Choose another name.', keyEvent.valueStart, keyEvent.valueEnd)
      } else if (Object.hasOwn(map, key) || seenNull?.has(key)) {
        this.faults.push({
          rule: 'syntax/duplicate-key',
          message: `The key "${key}" stands twice in one map`,
          help: 'Keep one of the two; the first with a value is used for now.',
          from: keyEvent.valueStart,
          to: keyEvent.valueEnd,
        })
        if (value !== null && !Object.hasOwn(map, key)) map[key] = value
      } else if (value === null) {
        seenNull ??= new Set()
        seenNull.add(key)
      } else {
        map[key] = value
      }
    }
    this.next += 1
    return map
  }
}
