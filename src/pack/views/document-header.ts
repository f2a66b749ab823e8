/** The control header of a document and whether it is a draft (clause 7.5.2 and 7.5.3). */
import { coveringApprovals } from '../../analysis/approvals.ts'
import { headerOf } from '../../analysis/documents.ts'
import type { Artifact } from '../../model/artifact.ts'
import { statusOf } from '../../model/life.ts'
import type { Repo } from '../../model/repo.ts'
import type { Texts } from '../../render/texts.ts'
import type { ApprovalLine, Fact } from '../../render/volume.ts'
import type { PackHistory } from '../input.ts'
import { gradeAmong } from './approval-proof.ts'
import { documentCommits } from './document-commits.ts'
import type { Names } from './names.ts'

/** Ids of documents whose present content is not approved: by status, version or digest. */
export const draftIds = (documents: readonly Artifact[]): ReadonlySet<string> =>
  new Set(documents.filter((document) => coveringApprovals(document).length === 0).map(({ id }) => id))

/** The facts of the header; a fact that is not recorded stays in the list, without a value. */
export function controlHeader(document: Artifact, names: Names, commit: string, texts: Texts): Fact[] {
  const header = headerOf(document)
  const data = document.data as { effective_from?: string; title?: string }
  const approvals = coveringApprovals(document)
  const approvers = approvals.map(({ by, role }) =>
    role ? `${names.words(by!)}, ${names.words(role).replace(/ \(.*\)$/, '')}` : names.words(by!),
  )
  const fact = (key: string, value: string | undefined): Fact => ({ key, label: texts(`control.${key}`), value })
  return [
    fact('document', document.id),
    fact('title', data.title),
    fact('version', header.version),
    fact('status', statusOf(document)),
    fact('classification', header.classification),
    fact('owner', header.owner && names.words(header.owner)),
    fact('approved-by', approvers.join('; ') || texts('control.not-approved')),
    fact('approved-on', [...new Set(approvals.map(({ on }) => on).filter(Boolean))].join(', ') || undefined),
    fact('effective-from', data.effective_from ?? lastApproval(approvals)),
    fact('next-review', header.next_review),
    fact('commit', commit || undefined),
  ]
}

/** The approvals that cover the content shown, for the approval block; `history` tells how well each is proven. */
export function approvalLines(document: Artifact, names: Names, repo: Repo, history: PackHistory): ApprovalLine[] {
  const { version } = headerOf(document)
  const commits = documentCommits(history.of(document.id)).filter((commit) => commit.version === version)
  return coveringApprovals(document).map(({ by, role, on }) => ({
    name: by === undefined ? '' : names.words(by),
    role: role === undefined ? '' : names.words(role).replace(/ \(.*\)$/, ''),
    version: version ?? '',
    on: on ?? '',
    proof: by === undefined ? 'declared' : gradeAmong(commits, by, repo, history),
  }))
}

/** The newest approval of a document, for indexes: date and approvers. */
export function approvalLine(document: Artifact, names: Names): { readonly on: string; readonly by: string } {
  const approvals = coveringApprovals(document)
  const on = lastApproval(approvals) ?? ''
  return { on, by: approvals.map(({ by }) => names.words(by!)).join(', ') }
}

function lastApproval(approvals: readonly { readonly on?: string }[]): string | undefined {
  return approvals
    .map(({ on }) => on)
    .filter((on): on is string => on !== undefined)
    .sort()
    .at(-1)
}
