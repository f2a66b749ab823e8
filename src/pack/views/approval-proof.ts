/** How well an approval is proved; the one place that says it in packs. */

/** `declared`: only the document or the commit message says so. */
export type ProofGrade = 'declared'

/** The grade of the approvals that a document names. */
export const approvalProof = (): ProofGrade => 'declared'

/** `Maria Berg (declared)`; nothing where nobody approved. */
export const withProof = (approvers: string): string => (approvers === '' ? '' : `${approvers} (${approvalProof()})`)
