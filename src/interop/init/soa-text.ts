/** The first statement of applicability: one entry per control of Annex A, none of them decided (clause 6.1.3 d). */
import { annexControls } from '../../frameworks/iso27001.ts'

const head = `# Which controls are necessary, why, and how far each one is (clause 6.1.3 d).
# Decide on each entry: applicable yes or no. Then say why, in words about this organization:
#   applicable: yes  justification: ...  drivers: [{ type: risk, ref: RISK-001 }]  status: planned  owner: PER-001
#   applicable: no   justification: ...  exclusion_ground: activity-not-performed
# \`isms explain A.5.1\` tells what a control is about, \`isms explain soa\` what the fields mean.
id: SOA
title: Statement of applicability
owner: ROL-002
version: "0.1"
status: draft
classification: internal
clauses: ["6.1.3"]
standard: ISO/IEC 27001:2022
# What the decisions rest on, once it is there: { risk_assessment: RA-2027-01, methodology_version: "1.0" }
based_on: {}
entries:
`

/** Text of `soa.yaml`. No justification is ever proposed. */
export const soaText = (): string =>
  `${head}${annexControls
    .map(({ id, title }) => `  # ${title}\n  - control_id: ${id}\n    applicable: undecided\n`)
    .join('')}`
