/** The volume of a pack: cover, notices and the filled sections. */
import { scopeThatCounts } from '../analysis/scope-boundary.ts'
import type { Section, Volume } from '../render/volume.ts'
import type { PackContext } from './context.ts'
import { provenanceFacts } from './views/provenance.ts'

export function buildVolume(context: PackContext, sections: readonly Section[]): Volume {
  const { repo, input } = context
  const { config } = repo
  const scope = scopeThatCounts(repo)?.data
  const standard = [config.standard ?? 'ISO/IEC 27001:2022', ...(config.amendments ?? [])].filter(Boolean).join(', ')
  const { dirty, commit, date } = input.provenance
  return {
    title: 'Stage 1 audit pack',
    subtitle: 'Documentation review of the information security management system',
    organization: config.organization ?? 'Unnamed organization',
    classification: context.classification,
    date,
    commit: context.commit || 'none (work tree)',
    draft: context.drafts.size > 0 || dirty || commit === undefined,
    notices: notices(context),
    facts: [
      { label: 'Standard', value: standard },
      { label: 'Scope', value: scope?.statement },
      { label: 'Headcount in scope', value: scope?.headcount === undefined ? undefined : String(scope.headcount) },
      { label: 'Sites', value: (scope?.locations ?? []).filter(Boolean).join('; ') || undefined },
      { label: 'Certification body', value: config.cb?.name ?? 'not named' },
      ...(config.pack?.contact ? [{ label: 'Contact', value: config.pack.contact }] : []),
      ...provenanceFacts(context),
    ],
    language: (config.pack?.language ?? 'en').toLowerCase().split('-')[0]!,
    paper: config.pack?.paper === 'letter' ? 'us-letter' : 'a4',
    sections,
  }
}

/** What a reader must not overlook, said on the cover. */
function notices(context: PackContext): string[] {
  const found: string[] = []
  const { provenance, diagnostics } = context.input
  if (provenance.dirty || provenance.commit === undefined)
    found.push('DRAFT: built from files that no commit holds; this pack cannot be rebuilt and compared.')
  if (context.drafts.size > 0)
    found.push(`Drafts: ${[...context.drafts].sort().join(', ')}. Their pages carry the word DRAFT.`)
  const open = diagnostics.filter(({ status }) => status === 'open')
  const major = open.filter(({ grade }) => grade === 'major').length
  const errors = open.filter(({ severity }) => severity === 'error').length
  if (major > 0 || errors > 0) {
    found.push(`Open findings: ${major} of major grade, ${errors} errors. They are listed in part 11.`)
  }
  return found
}
