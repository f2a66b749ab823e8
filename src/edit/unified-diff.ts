/** The difference of two texts in the unified format, as `git apply` and `patch` read it. */

const context = 3

/** One line of a comparison: kept, taken out or put in. */
interface Step {
  readonly sign: ' ' | '-' | '+'
  readonly line: string
}

/** The diff of a file; empty when nothing differs. An absent text stands for a file that is made. */
export function unifiedDiff(path: string, before: string | undefined, after: string): string {
  if (before === after) return ''
  const steps = compare(linesOf(before ?? ''), linesOf(after))
  const head = [before === undefined ? '--- /dev/null' : `--- a/${path}`, `+++ b/${path}`]
  return `${[...head, ...hunks(steps)].join('\n')}\n`
}

/** Lines with a mark where the last one lacks its end. */
function linesOf(text: string): string[] {
  if (text === '') return []
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  else lines[lines.length - 1] += '\n\\ No newline at end of file'
  return lines
}

/** The shared start and end are kept; what lies between is compared line by line. */
function compare(a: readonly string[], b: readonly string[]): Step[] {
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  const keep = (lines: readonly string[]): Step[] => lines.map((line) => ({ sign: ' ', line }))
  return [
    ...keep(a.slice(0, start)),
    ...middle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...keep(a.slice(a.length - end)),
  ]
}

/** The most cells of the table of common lines; beyond it everything counts as replaced. */
const mostCells = 4_000_000

function middle(a: readonly string[], b: readonly string[]): Step[] {
  if (a.length * b.length > mostCells)
    return [...a.map((line): Step => ({ sign: '-', line })), ...b.map((line): Step => ({ sign: '+', line }))]
  const width = b.length + 1
  const common = new Uint32Array((a.length + 1) * width)
  const at = (i: number, j: number): number => common[i * width + j] as number
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      common[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const steps: Step[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      steps.push({ sign: ' ', line: a[i] as string })
      i += 1
      j += 1
    } else if (i < a.length && (j === b.length || at(i + 1, j) >= at(i, j + 1))) {
      steps.push({ sign: '-', line: a[i] as string })
      i += 1
    } else {
      steps.push({ sign: '+', line: b[j] as string })
      j += 1
    }
  }
  return steps
}

/** Changes with the lines around them; those that lie close together share a hunk. */
function hunks(steps: readonly Step[]): string[] {
  const changed = steps.flatMap(({ sign }, index) => (sign === ' ' ? [] : [index]))
  const spans: [number, number][] = []
  for (const index of changed) {
    const last = spans.at(-1)
    if (last !== undefined && index - context <= last[1] + context) last[1] = index
    else spans.push([index, index])
  }
  return spans.flatMap(([first, last]) => {
    const from = Math.max(0, first - context)
    const part = steps.slice(from, last + context + 1)
    const count = (among: readonly Step[], other: '-' | '+') => among.filter(({ sign }) => sign !== other).length
    const start = (other: '-' | '+') => {
      const before = count(steps.slice(0, from), other)
      return count(part, other) === 0 ? before : before + 1
    }
    return [
      `@@ -${start('+')},${count(part, '+')} +${start('-')},${count(part, '-')} @@`,
      ...part.map(({ sign, line }) => `${sign}${line}`),
    ]
  })
}
