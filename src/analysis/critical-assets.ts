/** Assets whose loss would hurt most, and the risks that speak of them (clause 6.1.2 c). */
import type { Artifact } from '../model/artifact.ts'
import { isLive } from '../model/life.ts'
import type { Repo } from '../model/repo.ts'
import { setting } from '../model/settings.ts'
import { isOfKind } from './of-kind.ts'
import { plainText } from './words.ts'

/** An asset at the top of a scale. */
export interface CriticalAsset {
  readonly asset: Artifact<'asset'>
  /** Pointer below the asset to what puts it there. */
  readonly pointer: string
  /** The same in words, for example `criticality a: 4`. */
  readonly words: string
}

const properties = ['c', 'i', 'a'] as const
const defaultLevels = ['public', 'internal', 'confidential', 'restricted']

/** Live assets in scope with the highest criticality that the register uses, or with the highest classification. */
export function criticalAssets(repo: Repo): readonly CriticalAsset[] {
  const assets = repo.live('asset').filter(({ data }) => data.in_scope === true)
  let top = 1
  for (const { data } of assets)
    for (const property of properties) top = Math.max(top, data.criticality?.[property] ?? 0)
  const levels = setting(repo, 'classification.levels')
  const highest = (Array.isArray(levels) && levels.length > 0 ? levels : defaultLevels).at(-1)
  return assets.flatMap((asset) => {
    const { criticality, classification } = asset.data
    // A register that rates everything 1 tells nothing apart.
    const property = top > 1 ? properties.find((name) => criticality?.[name] === top) : undefined
    if (property !== undefined)
      return [{ asset, pointer: `/criticality/${property}`, words: `criticality ${property}: ${top}` }]
    if (classification === undefined || classification !== highest) return []
    return [{ asset, pointer: '/classification', words: `classification ${classification}` }]
  })
}

/** True when a live risk names the asset or what it directly depends on. */
export function hasRisk(repo: Repo, { id, data }: Artifact<'asset'>): boolean {
  return [id, ...(data.depends_on ?? [])].some((subject) =>
    repo
      .linksTo(subject)
      .some(({ from, field }) => field.pattern === '/subjects/*' && isOfKind(from, 'risk') && isLive(from)),
  )
}

/** Whether the scenario of a live risk that names no asset covers assets of a type, by the word for it. */
export function scenarioCoverage(repo: Repo): (type: string | undefined) => boolean {
  const texts = repo
    .live('risk')
    .filter(({ data }) => !data.subjects?.some((subject) => repo.get('asset', subject) !== undefined))
    .map(({ data }) => ` ${plainText(Object.values(data.scenario ?? {}).join(' '))} `)
  const known = new Map<string, boolean>()
  return (type = '') => {
    const word = plainText(type)
    let covered = known.get(word)
    if (covered === undefined) {
      covered = word !== '' && texts.some((text) => text.includes(` ${word} `) || text.includes(` ${word}s `))
      known.set(word, covered)
    }
    return covered
  }
}
