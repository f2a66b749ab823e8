/** The small YAML artifacts: risks, controls, assets and evidence of about 25 lines, with references that resolve. */
import type { Random } from './random.ts'
import type { Sizes } from './sizes.ts'
import { padded, sentence } from './words.ts'

const person = (random: Random): string => `PER-${padded(random.between(1, 12), 3)}`
const any = (random: Random, prefix: string, count: number): string => `${prefix}-${padded(random.between(1, count))}`

/** A risk that is treated by controls in operation and stays in the low band. */
export function riskText(random: Random, number: number, sizes: Sizes): string {
  return `id: RISK-${padded(number)}
title: "Risk ${number}: ${sentence(random).slice(0, -1)}, or not"
type: ${number === 1 ? 'isms' : 'operational'}
owner: ${person(random)}
status: monitored
description: >-
  ${sentence(random)}
  ${sentence(random)}
scenario:
  threat: ${sentence(random)}
  vulnerability: ${sentence(random)}
  event: ${sentence(random)}
  consequence: ${sentence(random)}
properties: [confidentiality, integrity]
subjects: [${any(random, 'AST', sizes.assets)}, ${any(random, 'AST', sizes.assets)}]
inherent: { likelihood: 4, impact: ${random.between(3, 5)} }
current: { likelihood: 2, impact: 2 }
treatment: modify
controls: [${any(random, 'CTL', sizes.controls)}, ${any(random, 'CTL', sizes.controls)}]
residual:
  likelihood: 2
  impact: 2
  on: "2026-03-10"
assessed_on: "2026-03-10"
next_review: "2026-12-${padded(random.between(1, 28), 2)}"
tags: [${random.pick(['platform', 'office', 'people'])}]
`
}

/** A control in operation. */
export function controlText(random: Random, number: number, sizes: Sizes, annexIds: readonly string[]): string {
  const annex = annexIds[(number - 1) % annexIds.length]
  return `id: CTL-${padded(number)}
title: "Control ${number} for ${annex}"
owner: ${person(random)}
status: implemented
annex_a: [${annex}]
type: ${random.pick(['policy', 'process', 'technical'])}
description: >-
  ${sentence(random)}
  ${sentence(random)}
  ${sentence(random)}
implemented_on: "2025-${padded(random.between(1, 12), 2)}-15"
responsibility: own
documents:
  - ${any(random, 'POL', sizes.policies)}
  - ${any(random, 'PRC', sizes.procedures)}
frequency: P3M
evidence_requirements:
  - what: ${sentence(random)}
    freshness: P12M
    method: export
effectiveness:
  last_result: ${sentence(random)}
refs:
  - rel: see also
    to: ${any(random, 'CTL', sizes.controls)}
tags: [${random.pick(['platform', 'office', 'people'])}, quarterly]
`
}

/** An asset inside the scope. */
export function assetText(random: Random, number: number, sizes: Sizes): string {
  return `id: AST-${padded(number)}
title: "Asset ${number}"
type: ${random.pick(['software', 'hardware', 'information'])}
owner: ${person(random)}
classification: ${random.pick(['internal', 'confidential'])}
criticality:
  c: ${random.between(1, 4)}
  i: ${random.between(1, 4)}
  a: ${random.between(1, 4)}
location: ${sentence(random)}
in_scope: true
personal_data: false
depends_on:
  - ${any(random, 'AST', sizes.assets)}
  - ${any(random, 'AST', sizes.assets)}
reviewed_on: "2026-0${random.between(2, 5)}-12"
status: active
refs:
  - rel: protected by
    to: ${any(random, 'CTL', sizes.controls)}
x-notes: >-
  ${sentence(random)}
  ${sentence(random)}
  ${sentence(random)}
tags: [${random.pick(['platform', 'office', 'people'])}]
`
}

/** A fresh piece of evidence for one control. */
export function evidenceText(random: Random, number: number, sizes: Sizes): string {
  const day = `2026-0${random.between(3, 5)}-${padded(random.between(1, 28), 2)}`
  return `id: EVD-${padded(number)}
title: "Evidence ${number}: ${sentence(random).slice(0, -1)}"
type: ${random.pick(['export', 'report', 'ticket'])}
supports:
  - CTL-${padded(((number - 1) % sizes.controls) + 1)}
effective_on: "${day}"
collected_on: "${day}"
collected_by: ${person(random)}
source: ${sentence(random)}
method: ${sentence(random)}
location:
  url: https://records.example/${number}
population: ${random.between(20, 90)} entries in the register
contains: none
refs:
  - rel: about
    to: ${any(random, 'AST', sizes.assets)}
retention: P36M
x-notes: >-
  ${sentence(random)}
  ${sentence(random)}
  ${sentence(random)}
  ${sentence(random)}
tags: [${random.pick(['platform', 'office', 'people'])}]
`
}
