/** What `check` says about files that were just written, the same thing told once. */
import type { Report } from '../engine/report.ts'

/** Lines that are shown at most. */
const most = 15

/** Lines about the open findings in some files, most frequent first. */
export function leftToDo(report: Report, paths: ReadonlySet<string>): string[] {
  const about = report.diagnostics.filter(({ path }) => paths.has(path))
  const open = about.filter(({ status }) => status === 'open')
  const later = about.filter(({ status }) => status === 'deferred').length
  const deferred = later === 0 ? [] : [`${later} findings bind in a later phase; isms gaps lists them`]
  if (open.length === 0) return ['check has nothing to say about it now', ...deferred]
  const groups = new Map<string, { count: number; line: string }>()
  for (const { rule, message, path, range } of open) {
    // The same lack of another artifact, entry or control.
    const same = `${rule} ${message.replace(/\b\p{Lu}+(?:[.-][\p{L}\d]+)+\b(?: \p{Lu}[^,:]*?(?= is | has | links ))?/gu, '*').replace(/\d+/g, '#')}`
    const group = groups.get(same)
    if (group !== undefined) group.count += 1
    else groups.set(same, { count: 1, line: `${path}:${range.start.line}  ${message}` })
  }
  const lines = [...groups.values()]
    .sort((a, b) => b.count - a.count)
    .map(({ count, line }) => `  ${line}${count === 1 ? '' : ` (and ${count - 1} more like it)`}`)
  const rest = lines.length > most ? [`  … and ${lines.length - most} more; isms check lists all`] : []
  return ['Left to do:', ...lines.slice(0, most), ...rest, ...deferred]
}
