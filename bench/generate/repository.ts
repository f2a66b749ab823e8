/** A whole generated ISMS as texts by path. */
import type { KindName } from '../../src/artifacts/index.ts'
import { annexAIds } from './annex-a.ts'
import { approvedText } from './approve-text.ts'
import { policyText, procedureText } from './documents.ts'
import { seeded } from './random.ts'
import { assetText, controlText, evidenceText, riskText } from './records.ts'
import { registerFiles } from './registers.ts'
import { reviewFiles } from './reviews.ts'
import { sizesOf } from './sizes.ts'
import { soaText } from './soa.ts'
import { padded } from './words.ts'

/** The day at which a generated repository is free of findings. */
export const generatedDay = '2026-06-30'

/** Texts of a repository of `count` artifacts (registers on top); the same seed gives the same bytes. */
export function generateRepository(count: number, seed = 27001): Map<string, string> {
  const random = seeded(seed)
  const sizes = sizesOf(count)
  const annexIds = annexAIds()
  const files = new Map<string, string>()
  for (const [path, text] of Object.entries({ ...registerFiles(), ...reviewFiles() })) files.set(path, text)
  files.set('soa.yaml', soaText(random, sizes, annexIds))
  const add = (folder: string, prefix: string, extension: string, many: number, text: (number: number) => string) => {
    for (let number = 1; number <= many; number += 1)
      files.set(`${folder}/${prefix}-${padded(number)}.${extension}`, text(number))
  }
  add('risks', 'RISK', 'yaml', sizes.risks, (number) => riskText(random, number, sizes))
  add('controls', 'CTL', 'yaml', sizes.controls, (number) => controlText(random, number, sizes, annexIds))
  add('assets', 'AST', 'yaml', sizes.assets, (number) => assetText(random, number, sizes))
  add('evidence', 'EVD', 'yaml', sizes.evidence, (number) => evidenceText(random, number, sizes))
  add('policies', 'POL', 'md', sizes.policies, (number) => policyText(random, number, annexIds))
  add('procedures', 'PRC', 'md', sizes.procedures, (number) => procedureText(random, number, annexIds))
  for (const [path, text] of files) {
    const kind = approvedKinds.find(([start]) => path.startsWith(start))?.[1]
    if (kind !== undefined) files.set(path, approvedText(kind, path, text))
  }
  return files
}

const approvedKinds: readonly (readonly [string, KindName])[] = [
  ['policies/', 'policy'],
  ['procedures/', 'procedure'],
  ['treatment-plans/', 'treatment-plan'],
  ['audit-programmes/', 'audit-programme'],
  ['soa.yaml', 'soa'],
  ['scope.md', 'scope'],
  ['risk-methodology.yaml', 'risk-methodology'],
]
