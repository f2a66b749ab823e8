/**
 * Front matter split. gray-matter does the splitting, but only behind this file and disarmed: our fence rule runs first,
 * options are always passed (so its cache is never used) and every engine that could run code refuses.
 */
import matter from 'gray-matter'
import type { ParseFault } from './fault.ts'

/** A Markdown file in two parts; offsets count in the whole text. */
export interface FrontMatter {
  /** YAML between the fences, or undefined where the file has no readable front matter. */
  readonly yaml?: string
  readonly yamlOffset: number
  readonly body: string
  readonly bodyOffset: number
  readonly faults: readonly ParseFault[]
}

const refuse = {
  parse: (): object => {
    throw new Error('front matter engines never run code')
  },
  stringify: (): string => '',
}
const options = {
  language: 'yaml',
  delimiters: '---',
  engines: {
    yaml: { parse: () => ({}), stringify: () => '' },
    json: refuse,
    javascript: refuse,
    js: refuse,
    coffee: refuse,
    toml: refuse,
  },
}

/** Splits a Markdown text into front matter and body. */
export function splitFrontMatter(text: string): FrontMatter {
  const firstLine = text.slice(0, lineEnd(text, 0))
  if (!/^---[ \t]*$/.test(firstLine)) {
    const fault = /^---[ \t]*\w/.test(firstLine)
      ? frontMatterFault(
          `The front matter names a language ("${firstLine.slice(3).trim()}"); only YAML is read, nothing is run`,
          'Make the first line "---" alone.',
          0,
          firstLine.length,
        )
      : frontMatterFault(
          'The file has no front matter',
          'Start the file with "---", the fields (id, title, owner, …) and "---" on a line of its own.',
          0,
          firstLine.length,
        )
    return { yamlOffset: 0, body: text, bodyOffset: 0, faults: [fault] }
  }
  const close = closingFence(text, firstLine.length + 1)
  if (close.from < 0) {
    return {
      yamlOffset: 0,
      body: '',
      bodyOffset: text.length,
      faults: [
        frontMatterFault(
          'The front matter has no closing "---"',
          'Put "---" on a line of its own after the last field.',
          0,
          firstLine.length,
        ),
      ],
    }
  }
  if (close.odd) {
    const fault = frontMatterFault(
      'A line inside the front matter starts with "---"',
      'Only the closing fence may start with "---"; indent or quote the text.',
      close.from,
      close.from + 3,
    )
    return { yamlOffset: 0, body: '', bodyOffset: text.length, faults: [fault] }
  }
  // Only the front matter is handed over: gray-matter copies what it gets, and the body is the larger part.
  const fenceEnd = close.from + 3
  const parts = matter({ content: `---${text.slice(firstLine.length, fenceEnd)}` }, options as never)
  const yaml = parts.matter.startsWith('\n') ? parts.matter.slice(1) : parts.matter
  const bodyOffset = text[fenceEnd] === '\n' ? fenceEnd + 1 : fenceEnd
  return { yaml, yamlOffset: firstLine.length + 1, body: text.slice(bodyOffset), bodyOffset, faults: [] }
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

function closingFence(text: string, start: number): { from: number; odd: boolean } {
  for (let at = start; at < text.length; at = lineEnd(text, at) + 1) {
    if (!text.startsWith('---', at)) continue
    const line = text.slice(at, lineEnd(text, at))
    return { from: at, odd: !/^---[ \t]*$/.test(line) }
  }
  return { from: -1, odd: false }
}

function frontMatterFault(message: string, help: string, from: number, to: number): ParseFault {
  return { rule: 'syntax/front-matter', message, help, from, to: Math.max(to, from + 1) }
}
