/** Shortens a long example text to its first and last lines. */

/** The text with its middle left out when it has more lines than allowed; says how many are missing. */
export function clipLines(text: string, most = 24): string {
  const lines = text.trimEnd().split('\n')
  if (lines.length <= most) return lines.join('\n')
  const tail = 3
  const head = most - tail - 1
  return [...lines.slice(0, head), `# … ${lines.length - head - tail} more lines`, ...lines.slice(-tail)].join('\n')
}
