/** Where in a command line the cursor stands: the command, and what the word there may be. */
import type { Argument, Command, Option } from 'commander'

/** The place of the word at the cursor. */
export interface CompletionPlace {
  readonly command: Command
  /** Text of the word so far, without `--option=`. */
  readonly begun: string
  /** What each candidate must carry in front, such as `--format=`. */
  readonly lead: string
  /** A command or an option name, the value of an option, or an argument. */
  readonly wanted:
    | { readonly type: 'command' }
    | { readonly type: 'option' }
    | { readonly type: 'value'; readonly option: Option }
    | { readonly type: 'argument'; readonly argument: Argument | undefined }
  /** Value of `--root`, where it was given. */
  readonly root?: string
}

/** Walks the words; bash gives `=` as a word of its own. */
export function completionPlace(cli: Command, words: readonly string[]): CompletionPlace {
  let command = cli
  let waiting: Option | undefined
  let operands = 0
  let root: string | undefined
  for (const word of words.slice(0, -1)) {
    if (word === '=') continue
    if (waiting !== undefined) {
      if (waiting.long === '--root') root = word
      waiting = undefined
    } else if (word.startsWith('-')) {
      const [name, value] = halves(word)
      const option = optionOf(command, name)
      if (value === undefined) waiting = takesValue(option) ? option : undefined
      else if (name === '--root') root = value
    } else {
      const sub: Command | undefined =
        operands === 0 ? command.commands.find((known) => known.name() === word) : undefined
      if (sub === undefined) operands += 1
      else command = sub
    }
  }
  const last = words.at(-1) ?? ''
  const at = { command, lead: '', ...(root === undefined ? {} : { root }) }
  const begun = last === '=' ? '' : last
  if (waiting !== undefined) return { ...at, begun, wanted: { type: 'value', option: waiting } }
  if (begun.startsWith('-')) {
    const [name, value] = halves(begun)
    const option = optionOf(command, name)
    if (value === undefined || option === undefined) return { ...at, begun, wanted: { type: 'option' } }
    return { ...at, begun: value, lead: `${name}=`, wanted: { type: 'value', option } }
  }
  if (operands === 0 && command.commands.length > 0) return { ...at, begun, wanted: { type: 'command' } }
  const declared = command.registeredArguments
  const argument = declared[operands] ?? (declared.at(-1)?.variadic === true ? declared.at(-1) : undefined)
  return { ...at, begun, wanted: { type: 'argument', argument } }
}

const takesValue = (option: Option | undefined): boolean => option?.required === true

const optionOf = (command: Command, name: string): Option | undefined =>
  command.options.find(({ long, short }) => long === name || short === name)

function halves(word: string): [string, string | undefined] {
  const cut = word.indexOf('=')
  return cut < 0 ? [word, undefined] : [word.slice(0, cut), word.slice(cut + 1)]
}
