/** What the rules about packs say of the pages that a pack is going to hold. */
import { checkPack } from '../engine/check-pack.ts'
import type { Diagnostic } from '../engine/diagnostic.ts'
import type { PackContext } from './context.ts'
import type { SectionSpec } from './page-spec.ts'

/** Findings on the contents of the pack. */
export function packFindings(context: PackContext, sections: readonly SectionSpec[]): Diagnostic[] {
  const documents = sections.flatMap(({ pages }) => pages.flatMap(({ document }) => document ?? []))
  return checkPack(context.repo, context.today, {
    classification: context.classification,
    items: documents.map(({ id }) => ({ id, markedDraft: context.drafts.has(id) })),
    // Registers of people show names and functions; evidence appears as a register entry, its files stay behind.
    contactRegisters: [],
    redactions: [],
  })
}
