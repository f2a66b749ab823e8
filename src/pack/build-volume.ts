/** The volume of a pack: cover, notices and the filled sections. */
import { scopeThatCounts } from '../analysis/scope-boundary.ts'
import type { Look } from '../render/look.ts'
import type { Fact, Section, Volume } from '../render/volume.ts'
import type { PackContext } from './context.ts'
import type { SectionSpec } from './page-spec.ts'
import { shownDrafts } from './shown-documents.ts'
import { provenanceFacts } from './views/provenance.ts'

export function buildVolume(
  context: PackContext,
  specs: readonly SectionSpec[],
  sections: readonly Section[],
  look: Look,
): Volume {
  const { repo, input, definition } = context
  const drafts = shownDrafts(context, specs)
  const { config } = repo
  const scope = scopeThatCounts(repo)?.data
  const standard = [config.standard ?? 'ISO/IEC 27001:2022', ...(config.amendments ?? [])].filter(Boolean).join(', ')
  const { dirty, commit, date } = input.provenance
  const { texts } = context.texts
  const fact = (key: string, value: string | undefined): Fact => ({ key, label: texts(`cover.${key}`), value })
  return {
    title: definition.title,
    subtitle: definition.subtitle,
    organization: config.organization ?? texts('cover.unnamed'),
    classification: context.classification,
    date,
    commit: context.commit || texts('cover.no-commit'),
    draft: drafts.length > 0 || dirty || commit === undefined,
    notices: notices(context, drafts, numberOf(specs, 'gaps')),
    facts: [
      ...(input.audit === undefined ? [] : [fact('audit', input.audit.name)]),
      ...(input.since === undefined
        ? []
        : [fact('since', texts('cover.since-what', { revision: input.since.revision, date: input.since.date }))]),
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
function notices(all: PackContext, drafts: readonly string[], gaps: string | undefined): string[] {
  const { input, definition } = all
  const found: string[] = []
  const { provenance, diagnostics } = input
  const { texts } = all.texts
  if (provenance.dirty || provenance.commit === undefined) found.push(texts('cover.dirty'))
  if (drafts.length > 0) found.push(texts('cover.drafts', { ids: drafts.join(', ') }))
  if (!definition.checkResult) return found
  const open = diagnostics.filter(({ status }) => status === 'open')
  const major = open.filter(({ grade }) => grade === 'major').length
  const errors = open.filter(({ severity }) => severity === 'error').length
  if (major > 0 || errors > 0) {
    const where = gaps === undefined ? '' : ` ${texts('cover.findings-where', { part: gaps })}`
    found.push(texts('cover.findings', { major, errors }) + where)
  }
  return found
}

/** The number of the part that holds a page. */
const numberOf = (specs: readonly SectionSpec[], key: string): string | undefined =>
  specs.find(({ pages }) => pages.some((page) => page.key === key))?.number
