/** Words that the text and the Markdown form of a comparison share. */

import type { Decision } from '../../analysis/changed-applicability.ts'
import type { ApprovalChange } from '../../analysis/changed-approvals.ts'
import type { LevelView } from '../../analysis/changed-levels.ts'
import type { DiffDocument, DiffSide } from './diff-document.ts'

/** `2 added, 1 removed, 3 changed` and what else happened; nothing is left out that is not zero. */
export function countLine({ counts }: DiffDocument): string {
  const { added, removed, changed, moved, levels, decisions, approvalsGained, approvalsLost, suspectLinks } = counts
  const parts = [
    `${added} added`,
    `${removed} removed`,
    `${changed} changed`,
    ...some(moved, 'moved'),
    ...some(levels, levels === 1 ? 'risk level differs' : 'risk levels differ'),
    ...some(decisions, decisions === 1 ? 'SoA decision differs' : 'SoA decisions differ'),
    ...some(approvalsGained, approvalsGained === 1 ? 'approval gained' : 'approvals gained'),
    ...some(approvalsLost, approvalsLost === 1 ? 'approval lost' : 'approvals lost'),
    ...some(suspectLinks, suspectLinks === 1 ? 'link to look at again' : 'links to look at again'),
  ]
  return parts.join(', ')
}

const some = (count: number, word: string): string[] => (count === 0 ? [] : [`${count} ${word}`])

/** The name of a side as the user gave it, with commit and date. */
export function sideText({ revision, commit, date }: DiffSide): string {
  const told = [...(commit === undefined ? [] : [commit.slice(0, 10)]), ...(date === undefined ? [] : [date])]
  return told.length === 0 ? revision : `${revision} (${told.join(', ')})`
}

/** `12 (High)`. */
export const levelText = (level: LevelView | undefined): string =>
  level === undefined ? 'none' : `${level.level}${level.band === undefined ? '' : ` (${level.band})`}`

/** `applicable, implemented`. */
export function decisionText(decision: Decision | undefined): string {
  if (decision === undefined) return 'no entry'
  const applicable =
    decision.applicable === 'yes' ? 'applicable' : decision.applicable === 'no' ? 'excluded' : 'undecided'
  return decision.status === undefined ? applicable : `${applicable}, ${decision.status}`
}

const reasons: Readonly<Record<NonNullable<ApprovalChange['because']>, string>> = {
  'document-removed': 'the document was removed',
  'content-changed': 'the content changed since',
  'not-approved-any-more': 'the document is no longer approved',
}

/** Why an approval was lost. */
export const reasonText = ({ because }: ApprovalChange): string => (because === undefined ? '' : reasons[because])

/** `version 1.2 by PER-001 as ROL-001 on 2026-05-21`, each part through `show`. */
export function approvalText({ by, role, on, version }: ApprovalChange, show: (text: string) => string): string {
  return [
    ...(version === undefined ? [] : [`version ${show(version)}`]),
    `by ${show(by)}`,
    ...(role === undefined ? [] : [`as ${show(role)}`]),
    ...(on === undefined ? [] : [`on ${show(on)}`]),
  ].join(' ')
}
