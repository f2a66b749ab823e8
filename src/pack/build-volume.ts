/** The volume of a pack: cover, notices and the filled sections. */
import { scopeThatCounts } from '../analysis/scope-boundary.ts'
import type { Look } from '../render/look.ts'
import type { Fact, Section, Volume } from '../render/volume.ts'
import type { PackContext } from './context.ts'
import { provenanceFacts } from './views/provenance.ts'

export function buildVolume(context: PackContext, sections: readonly Section[], look: Look): Volume {
  const { repo, input } = context
  const { config } = repo
  const scope = scopeThatCounts(repo)?.data
  const standard = [config.standard ?? 'ISO/IEC 27001:2022', ...(config.amendments ?? [])].filter(Boolean).join(', ')
  const { dirty, commit, date } = input.provenance
  const { texts } = context.texts
  const fact = (key: string, value: string | undefined): Fact => ({ key, label: texts(`cover.${key}`), value })
  return {
    title: 'Stage 1 audit pack',
    subtitle: 'Documentation review of the information security management system',
    organization: config.organization ?? texts('cover.unnamed'),
    classification: context.classification,
    date,
    commit: context.commit || texts('cover.no-commit'),
    draft: context.drafts.size > 0 || dirty || commit === undefined,
    notices: notices(context),
    facts: [
      fact('standard', standard),
      fact('scope', scope?.statement),
      fact('headcount', scope?.headcount === undefined ? undefined : String(scope.headcount)),
      fact('sites', (scope?.locations ?? []).filter(Boolean).join('; ') || undefined),
      fact('body', config.cb?.name ?? texts('cover.no-body')),
      ...(config.pack?.contact ? [fact('contact', config.pack.contact)] : []),
      ...provenanceFacts(context),
    ],
    language: (config.pack?.language ?? 'en').toLowerCase().split('-')[0]!,
    paper: config.pack?.paper === 'letter' ? 'us-letter' : 'a4',
    look,
    sections,
  }
}

/** What a reader must not overlook, said on the cover. */
function notices(context: PackContext): string[] {
  const found: string[] = []
  const { provenance, diagnostics } = context.input
  const { texts } = context.texts
  if (provenance.dirty || provenance.commit === undefined) found.push(texts('cover.dirty'))
  if (context.drafts.size > 0) found.push(texts('cover.drafts', { ids: [...context.drafts].sort().join(', ') }))
  const open = diagnostics.filter(({ status }) => status === 'open')
  const major = open.filter(({ grade }) => grade === 'major').length
  const errors = open.filter(({ severity }) => severity === 'error').length
  if (major > 0 || errors > 0) {
    found.push(texts('cover.findings', { major, errors }))
  }
  return found
}
