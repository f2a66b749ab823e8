/** What every view of a pack needs besides the model: names, drafts, the day, and what can be linked to. */
import { classificationLevels, levelRank } from '../analysis/classification-levels.ts'
import { allDocuments } from '../analysis/documents.ts'
import { annexControl, clauseCited } from '../frameworks/iso27001.ts'
import type { Artifact } from '../model/artifact.ts'
import { isLive } from '../model/life.ts'
import type { Repo } from '../model/repo.ts'
import type { PackDefinition } from './definition/pack-definition.ts'
import type { PackInput } from './input.ts'
import type { PackTexts } from './texts.ts'
import { draftIds } from './views/document-header.ts'
import { type Names, namesOf } from './views/names.ts'

export interface PackContext {
  readonly input: PackInput
  readonly repo: Repo
  readonly today: string
  readonly names: Names
  /** True for ids that mean something in this pack. */
  readonly linkable: (id: string) => boolean
  readonly definition: PackDefinition
  /** Live documents, kind by kind. */
  readonly documents: readonly Artifact[]
  /** Those of them that the classification ceiling of the pack keeps out. */
  readonly withheld: ReadonlySet<Artifact>
  readonly drafts: ReadonlySet<string>
  /** First characters of the commit, or empty. */
  readonly commit: string
  /** The strictest classification of any document that the pack may show. */
  readonly classification: string
  /** The fixed texts in the language of the pack. */
  readonly texts: PackTexts
}

/** Language of the packs of an ISMS (BCP 47). */
export const languageOf = (repo: Repo): string => repo.config.pack?.language ?? 'en'

export function packContext(input: PackInput): PackContext {
  const { repo, definition } = input
  const today = input.provenance.asOf
  const documents = allDocuments(repo).filter(isLive)
  const parts = partIds(repo)
  const withheld = aboveCeiling(repo, documents, definition.ceiling)
  return {
    input,
    definition,
    repo,
    today,
    names: namesOf(repo, today),
    linkable: (id) =>
      parts.has(id) || repo.find(id) !== undefined || annexControl(id) !== undefined || clauseCited(id) !== undefined,
    documents,
    withheld,
    drafts: draftIds(documents),
    commit: (input.provenance.commit ?? '').slice(0, 12),
    classification: strictest(
      repo,
      documents.filter((document) => !withheld.has(document)),
    ),
    texts: textsFor(input),
  }
}

/** Whoever builds a pack asks first whether the files of texts can be read. */
function textsFor({ repo, resources }: PackInput): PackTexts {
  const loaded = resources.texts(languageOf(repo))
  if (!loaded.ok) throw new Error(loaded.fault.message)
  return loaded.texts
}

/** Ids of things inside artifacts: plan actions and requirements of interested parties. */
function partIds(repo: Repo): Set<string> {
  const actions = repo.live('treatment-plan').flatMap(({ data }) => data.actions ?? [])
  const requirements = repo.live('interested-party').flatMap(({ data }) => data.requirements ?? [])
  return new Set([...actions, ...requirements].flatMap((part) => (part?.id ? [part.id] : [])))
}

/** Documents whose level is above the ceiling of the pack; a level that the scheme does not know is above every ceiling. */
function aboveCeiling(repo: Repo, documents: readonly Artifact[], ceiling: string | undefined): ReadonlySet<Artifact> {
  if (ceiling === undefined) return new Set()
  const levels = classificationLevels(repo)
  const highest = levelRank(levels, ceiling)
  return new Set(
    documents.filter(({ data }) => {
      const rank = levelRank(levels, (data as { classification?: string }).classification)
      return rank < 0 || rank > highest
    }),
  )
}

function strictest(repo: Repo, documents: readonly Artifact[]): string {
  const levels = classificationLevels(repo)
  const ranks = documents.map(({ data }) => levelRank(levels, (data as { classification?: string }).classification))
  return levels[Math.max(0, ...ranks)] ?? 'internal'
}
