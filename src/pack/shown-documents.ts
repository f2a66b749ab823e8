/** What the documents with a page of their own make of a pack: which of them are drafts, and how it is classified. */
import { classificationLevels, levelRank } from '../analysis/classification-levels.ts'
import type { Artifact } from '../model/artifact.ts'
import type { PackContext } from './context.ts'
import type { SectionSpec } from './page-spec.ts'

/** Documents with a page in the pack. */
export const shownDocuments = (specs: readonly SectionSpec[]): readonly Artifact[] =>
  specs.flatMap(({ pages }) => pages.flatMap(({ document }) => document ?? []))

/** Ids of drafts among them, and of those that a page lists as a draft. */
export function shownDrafts({ drafts }: PackContext, specs: readonly SectionSpec[]): string[] {
  return [...new Set(shownDocuments(specs).map(({ id }) => id))].filter((id) => drafts.has(id)).sort()
}

/**
 * The strictest classification of a document shown. A pack with registers of the ISMS has that of the ISMS: they say what
 * its documents say.
 */
export function shownClassification({ repo, classification }: PackContext, specs: readonly SectionSpec[]): string {
  const registers = specs.some(({ pages }) =>
    pages.some(({ holds }) => holds?.some((id) => id.startsWith('register:'))),
  )
  if (registers) return classification
  const levels = classificationLevels(repo)
  const ranks = shownDocuments(specs).map(({ data }) =>
    levelRank(levels, (data as { classification?: string }).classification),
  )
  return levels[Math.max(0, ...ranks)] ?? classification
}
