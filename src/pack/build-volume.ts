/** The volume of a pack: cover, notices and the filled sections. */
import { scopeThatCounts } from '../analysis/scope-boundary.ts'
import type { Section, Volume } from '../render/volume.ts'
import type { PackContext } from './context.ts'
import type { SectionSpec } from './page-spec.ts'
import { shownDrafts } from './shown-documents.ts'
import { provenanceFacts } from './views/provenance.ts'

export function buildVolume(context: PackContext, specs: readonly SectionSpec[], sections: readonly Section[]): Volume {
  const { repo, input, definition } = context
  const drafts = shownDrafts(context, specs)
  const { config } = repo
  const scope = scopeThatCounts(repo)?.data
  const standard = [config.standard ?? 'ISO/IEC 27001:2022', ...(config.amendments ?? [])].filter(Boolean).join(', ')
  const { dirty, commit, date } = input.provenance
  return {
    title: definition.title,
    subtitle: definition.subtitle,
    organization: config.organization ?? 'Unnamed organization',
    classification: context.classification,
    date,
    commit: context.commit || 'none (work tree)',
    draft: drafts.length > 0 || dirty || commit === undefined,
    notices: notices(context, drafts, numberOf(specs, 'gaps')),
    facts: [
      ...(input.audit === undefined ? [] : [{ label: 'Internal audit', value: input.audit.name }]),
      ...(input.since === undefined
        ? []
        : [{ label: 'Changes since', value: `${input.since.revision} of ${input.since.date}` }]),
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
function notices({ input, definition }: PackContext, drafts: readonly string[], gaps: string | undefined): string[] {
  const found: string[] = []
  const { provenance, diagnostics } = input
  if (provenance.dirty || provenance.commit === undefined)
    found.push('DRAFT: built from files that no commit holds; this pack cannot be rebuilt and compared.')
  if (drafts.length > 0) found.push(`Drafts: ${drafts.join(', ')}. Their pages carry the word DRAFT.`)
  if (!definition.checkResult) return found
  const open = diagnostics.filter(({ status }) => status === 'open')
  const major = open.filter(({ grade }) => grade === 'major').length
  const errors = open.filter(({ severity }) => severity === 'error').length
  if (major > 0 || errors > 0) {
    const where = gaps === undefined ? '' : ` They are listed in part ${gaps}.`
    found.push(`Open findings: ${major} of major grade, ${errors} errors.${where}`)
  }
  return found
}

/** The number of the part that holds a page. */
const numberOf = (specs: readonly SectionSpec[], key: string): string | undefined =>
  specs.find(({ pages }) => pages.some((page) => page.key === key))?.number
