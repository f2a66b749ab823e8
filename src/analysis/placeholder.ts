/** Finds text that still waits to be written: TODO, TBD, [Company], {{name}}, lorem ipsum. */
import { literalStretches, type Stretch } from './placeholder-code.ts'
import { isPrompt } from './placeholder-prompt.ts'

/** A placeholder with its place in the text. */
export interface Placeholder extends Stretch {
  readonly text: string
}

/** Also true for a code or an id that only contains the letters: those are held back by their neighbours. */
const marker = '(?<![\\w/])(?:TODO|[Tt][Bb][CD]|tb[cd])(?!\\w|\\.\\w)|(?<![\\w-])X{3,}(?![\\w-])'
const template = '(?<!\\$)\\{\\{[^{}]{0,200}\\}\\}'
const filler = '\\b(?:[Ll]orem\\s+[Ii]psum|LOREM\\s+IPSUM)\\b'
/** Text in brackets that is no link, image, reference, footnote, wiki link or part of a word. */
const bracketed = '(?<![\\w\\]![^])\\\\?\\[(?<inner>[^[\\]]{1,80}?)\\\\?\\](?![\\w([\\]])'

const certain = new RegExp(`${marker}|${template}|${filler}`)
const suspect = new RegExp(`${bracketed}|${certain.source}`, 'g')
const bracket = new RegExp(bracketed, 'y')
const words = /TODO|[Tt][Bb][CDcd]|XXX|\{\{|[Ll]orem|LOREM/
const quick = /TODO|T[Bb][CD]|tb[cd]|XXX|\{\{|[Ll]orem|LOREM|\[\s*[A-Za-z_*\u0080-\uffff]/

/** True for a text that may hold a placeholder, judged without its code and comments: fast, and wrong only by being true. */
export const mayHoldPlaceholder = (text: string): boolean => quick.test(text) && suspectsIn(text).length > 0

/**
 * Placeholders of a text in order, outside of code, comments and link addresses.
 * @param isBody true for a Markdown body, where indented lines are code and link definitions count
 */
export function placeholdersIn(text: string, isBody = false): Placeholder[] {
  if (!quick.test(text)) return []
  const suspects = suspectsIn(text, isBody ? linkDefinitions(text) : undefined)
  return suspects.length === 0 ? suspects : outside(suspects, literalStretches(text, isBody))
}

/** What looks like a placeholder, in order. Without any of the words only the brackets are looked at, which is far quicker. */
function* matchesIn(text: string): Generator<RegExpExecArray> {
  if (words.test(text)) {
    yield* text.matchAll(suspect)
    return
  }
  for (let at = text.indexOf('['); at >= 0; ) {
    bracket.lastIndex = text[at - 1] === '\\' ? at - 1 : at
    let match = bracket.exec(text)
    if (match === null && text[at - 1] === '\\') {
      bracket.lastIndex = at
      match = bracket.exec(text)
    }
    if (match !== null) yield match
    at = text.indexOf('[', match === null ? at + 1 : match.index + match[0].length)
  }
}

function suspectsIn(text: string, defined?: ReadonlySet<string>): Placeholder[] {
  const suspects: Placeholder[] = []
  for (const match of matchesIn(text)) {
    const inner = match.groups?.inner
    const counts = inner === undefined || certain.test(inner) || (isPrompt(inner) && !defined?.has(linkLabel(inner)))
    if (counts)
      suspects.push({ from: match.index, to: match.index + match[0].length, text: match[0].replace(/\s+/g, ' ') })
  }
  return suspects
}

/** Those that touch none of the stretches; both lists are in order. */
function outside(suspects: readonly Placeholder[], stretches: readonly Stretch[]): Placeholder[] {
  let at = 0
  return suspects.filter(({ from, to }) => {
    while (at < stretches.length && (stretches[at] as Stretch).to <= from) at += 1
    return at === stretches.length || (stretches[at] as Stretch).from >= to
  })
}

const linkLabel = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase()

const linkDefinitions = (body: string): ReadonlySet<string> =>
  new Set([...body.matchAll(/^ {0,3}\[([^\]\n]+)\]:[ \t]*\S/gm)].map((match) => linkLabel(match[1] as string)))
