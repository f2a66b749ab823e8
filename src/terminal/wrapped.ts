/** Words laid out in lines of at most a given width. */

/** Lines of the words, joined by the gap; a word longer than the width has a line of its own. */
export function wrapped(words: readonly string[], gap: string, width: number): string[] {
  const lines: string[] = []
  for (const word of words) {
    const line = lines.at(-1)
    if (line === undefined || line.length + gap.length + word.length > width) lines.push(word)
    else lines[lines.length - 1] = `${line}${gap}${word}`
  }
  return lines
}
