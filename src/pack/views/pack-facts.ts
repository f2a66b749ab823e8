/** The plain facts of a pack that its first page and the user's own pages show. */
import { scopeThatCounts } from '../../analysis/scope-boundary.ts'
import type { PackContext } from '../context.ts'
import { provenanceFacts } from './provenance.ts'

export interface PackFacts {
  readonly organization: string
  readonly standard: string
  readonly scope: string
  readonly headcount: number | string
  readonly sites: string
  readonly contact: string
  /** The certification body. */
  readonly body: string
  readonly provenance: readonly { readonly label: string; readonly value: string }[]
}

export function packFacts(context: PackContext): PackFacts {
  const { repo } = context
  const { config } = repo
  const scope = scopeThatCounts(repo)?.data
  return {
    organization: config.organization ?? '',
    standard: [config.standard ?? 'ISO/IEC 27001:2022', ...(config.amendments ?? [])].filter(Boolean).join(', '),
    scope: scope?.statement ?? '',
    headcount: scope?.headcount ?? '',
    sites: (scope?.locations ?? []).filter(Boolean).join('; '),
    contact: config.pack?.contact ?? '',
    body: config.cb?.name ?? '',
    provenance: provenanceFacts(context).map(({ label, value }) => ({ label, value: value ?? '' })),
  }
}
