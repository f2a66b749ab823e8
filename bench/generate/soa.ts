/** A statement of applicability with all 93 controls applicable, each with a reason of its own. */
import { noDigest } from './documents.ts'
import type { Random } from './random.ts'
import type { Sizes } from './sizes.ts'
import { padded, sentence } from './words.ts'

/** The text of soa.yaml. */
export function soaText(random: Random, sizes: Sizes, annexIds: readonly string[]): string {
  const entries = annexIds.map(
    (id, index) => `  - control_id: ${id}
    applicable: "yes"
    justification: >-
      Entry ${index + 1}: ${sentence(random)} ${sentence(random)}
    drivers:
      - type: risk
        ref: RISK-${padded(random.between(1, sizes.risks))}
    status: implemented
    controls: [CTL-${padded((index % sizes.controls) + 1)}]
    documents: [POL-${padded(random.between(1, sizes.policies))}]
    owner: PER-${padded(random.between(1, 12), 3)}
    evidence: [EVD-${padded((index % Math.min(sizes.controls, sizes.evidence)) + 1)}]
`,
  )
  return `id: SOA
title: Statement of applicability
owner: PER-003
status: approved
version: "1.0"
classification: confidential
effective_from: "2026-03-20"
next_review: "2027-03-01"
clauses: ["6.1.3"]
standard: ISO/IEC 27001:2022
based_on:
  risk_assessment: RA-00001
  methodology_version: "1.0"
approval:
  - by: PER-001
    role: ROL-001
    on: "2026-03-20"
    version: "1.0"
    digest: ${noDigest}
    via: merge
entries:
${entries.join('')}`
}
