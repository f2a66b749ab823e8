/** Fenced blocks of a Markdown page, in order. */

/** A block with its language and text. */
export interface Block {
  readonly language: string
  readonly text: string
  readonly line: number
}

/** Blocks fenced by three back ticks, nested in nothing. */
export function fencedBlocks(page: string): Block[] {
  const blocks: Block[] = []
  const lines = page.split('\n')
  for (let at = 0; at < lines.length; at += 1) {
    const language = /^```(\w*)$/.exec(lines[at] as string)?.[1]
    if (language === undefined) continue
    const end = lines.indexOf('```', at + 1)
    if (end < 0) throw new Error(`the block at line ${at + 1} has no end`)
    blocks.push({ language, text: lines.slice(at + 1, end).join('\n'), line: at + 1 })
    at = end
  }
  return blocks
}

/** A change of one file as a page shows it: `--- path`, then lines that stay, go (`-`) and come (`+`). */
export function applied(text: string, diff: string): string {
  const lines = diff.split('\n').slice(1)
  const side = (sign: string) =>
    lines
      .filter((line) => line.startsWith(' ') || line.startsWith(sign))
      .map((line) => `${line.slice(1)}\n`)
      .join('')
  const [before, after] = [side('-'), side('+')]
  if (text.split(before).length !== 2)
    throw new Error(`${diff.split('\n')[0]}: these lines are not there just once:\n${before}`)
  return text.replace(before, () => after)
}
