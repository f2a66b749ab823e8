/** What the rules about packs say of the pages that a pack is going to hold. */
import { checkPack } from '../engine/check-pack.ts'
import type { Diagnostic } from '../engine/diagnostic.ts'
import type { PackContext } from './context.ts'
import type { EvidenceFiles } from './evidence-files.ts'
import type { SectionSpec } from './page-spec.ts'
import { shownDocuments } from './shown-documents.ts'

/** Findings on the contents of the pack. */
export function packFindings(
  context: PackContext,
  sections: readonly SectionSpec[],
  evidence: EvidenceFiles,
  uncommitted: readonly string[] | undefined,
): Diagnostic[] {
  return checkPack(context.repo, context.today, {
    classification: context.classification,
    items: [
      ...shownDocuments(sections).map(({ id }) => ({ id, markedDraft: context.drafts.has(id) })),
      ...evidence.pieces
        .filter(({ file }) => file !== undefined)
        .map((piece) => ({ id: piece.evidence.id, markedDraft: false })),
    ],
    // Registers of people show names and functions only.
    contactRegisters: [],
    redactions: [...context.withheld].map(({ id }) => id),
    ...(uncommitted === undefined ? {} : { uncommitted }),
  })
}
