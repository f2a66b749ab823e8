/** Finds the definition of a pack by the name on the command line, and what it needs to be told. */
import { CannotAnswer } from '../cannot-answer.ts'
import { type PackDefinition, pagesOf } from '../pack/definition/pack-definition.ts'
import { readDefinition } from '../pack/definition/read-definition.ts'
import type { PackResources } from '../pack/input.ts'
import type { View } from '../pack/pages/view.ts'
import { viewNamed } from '../pack/pages/views.ts'
import { builtInPacks, packResources } from '../pack/resources.ts'
import { nearestPhrase } from '../parse/nearest.ts'
import type { Source } from '../source/source.ts'

/** What the views of a pack need besides the present state. */
export type Needs = ReadonlySet<NonNullable<View['needs']>>

/** Templates, definitions, themes and fonts, the user's own first as the source has them. */
export const resourcesOf = (source: Source): PackResources => packResources((path) => textOf(source, path))

/** Text of a file of the source. */
function textOf(source: Source, path: string): string | undefined {
  const entry = source.list().find((item) => item.path === path)
  const bytes = entry?.type === 'file' ? source.read([path]).get(path) : undefined
  return bytes === undefined ? undefined : Buffer.from(bytes).toString('utf8')
}

/** The definition; throws `CannotAnswer` when there is none or it has faults. */
export function definitionIn(source: Source, name: string): PackDefinition {
  const resources = resourcesOf(source)
  const result = readDefinition(name, resources.template, resources.builtIn)
  if (result?.ok) return result.definition
  if (result !== undefined)
    throw new CannotAnswer(
      result.faults.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n      '),
    )
  const own = source.list().flatMap(({ path }) => /^templates\/packs\/([^/]+)\.yaml$/.exec(path)?.[1] ?? [])
  const known = [...new Set([...builtInPacks(), ...own])]
  const nearest = nearestPhrase(name.slice(0, 60), known)
  throw new CannotAnswer(
    `There is no pack ${JSON.stringify(name.slice(0, 60))}`,
    `Packs: ${known.join(', ')}.${nearest === undefined ? '' : ` The ${nearest}.`} A pack of your own is templates/packs/<name>.yaml.`,
  )
}

/** What the command must read or be told. */
export const needsOf = (definition: PackDefinition): Needs =>
  new Set(pagesOf(definition).flatMap((page) => (page.type === 'view' ? (viewNamed(page.view).needs ?? []) : [])))

/** Options that the pack has no use for are refused, so that nobody believes they did something. */
export function refuseUnused(
  { since, audit }: { readonly since?: string; readonly audit?: string },
  definition: PackDefinition,
): void {
  const needs = needsOf(definition)
  const unused =
    since !== undefined && !needs.has('since')
      ? '--since'
      : audit !== undefined && !needs.has('audit')
        ? '--audit'
        : undefined
  if (unused !== undefined) throw new CannotAnswer(`The pack ${definition.name} has no use for ${unused}`)
}
