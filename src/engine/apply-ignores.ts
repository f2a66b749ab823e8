/** Applies inline ignores to diagnostics, and reports ignores that are reasonless, unused or name no rule. */
import type { Repo } from '../model/repo.ts'
import { offsetOf, rangeAt } from '../parse/source-file.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { InlineIgnore } from './inline-ignores.ts'
import { findCheck, ruleInfo } from './rule-catalogue.ts'
import type { Make, Settled } from './settled.ts'

/** Diagnostics after the ignores, with the findings about the ignores themselves. */
export function applyIgnores(
  settled: readonly Settled[],
  ignores: readonly InlineIgnore[],
  repo: Repo,
  make: Make,
): Diagnostic[] {
  if (ignores.length === 0) return settled.map(({ diagnostic }) => diagnostic)
  const used = new Set<InlineIgnore>()
  const candidates = new Map<string, InlineIgnore[]>()
  for (const ignore of ignores) {
    if (ignore.reason === '') continue
    const key = `${ignore.rule}\0${ignore.file.path}`
    const same = candidates.get(key)
    if (same === undefined) candidates.set(key, [ignore])
    else same.push(ignore)
  }
  const result = settled.map(({ diagnostic, place }): Diagnostic => {
    const at = offsetOf(place.file, diagnostic.range.start)
    const ignore = candidates.get(`${diagnostic.rule}\0${place.file.path}`)?.find((item) => covers(item, at))
    if (ignore === undefined) return diagnostic
    used.add(ignore)
    return { ...diagnostic, status: 'excepted', by: { kind: 'ignore', reason: reasonText(ignore, repo) } }
  })
  const about = ignores.flatMap((ignore) => {
    const report = (rule: string, message: string, help?: string) =>
      make(
        ruleInfo(rule),
        { file: ignore.file, range: rangeAt(ignore.file, ignore.from, ignore.to) },
        { message, help, identity: ignore.rule },
      )
    if (findCheck(ignore.rule) === undefined)
      return [report('config/unknown-rule', `The inline ignore names "${ignore.rule}", which is no rule`)]
    if (ignore.reason === '') {
      return [
        report(
          'config/ignore-without-reason',
          `The inline ignore of ${ignore.rule} gives no reason, so it does not count`,
        ),
      ]
    }
    const canRun = !(findCheck(ignore.rule)?.needs.includes('git') ?? false)
    return used.has(ignore) || !canRun
      ? []
      : [report('config/ignore-unused', `The inline ignore of ${ignore.rule} suppresses nothing`)]
  })
  return [...result, ...about.filter((item) => item !== undefined).map(({ diagnostic }) => diagnostic)]
}

const covers = (ignore: InlineIgnore, at: number): boolean =>
  at >= ignore.coversFrom && at < Math.max(ignore.coversTo, ignore.coversFrom + 1)

function reasonText(ignore: InlineIgnore, repo: Repo): string {
  const exception = repo.get('exception', ignore.reason)
  return exception?.data.reason === undefined ? ignore.reason : `${ignore.reason}: ${exception.data.reason}`
}
