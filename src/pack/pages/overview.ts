/** The first page of a pack: who, what, as of when, where to find what, and what must not be overlooked. */
import { scopeThatCounts } from '../../analysis/scope-boundary.ts'
import type { PackContext } from '../context.ts'
import type { PageSpec, SectionSpec } from '../page-spec.ts'
import type { GapsView } from '../views/gaps.ts'
import { openFindings } from '../views/open-findings.ts'
import { provenanceFacts } from '../views/provenance.ts'

export function overviewPage(context: PackContext, sections: readonly SectionSpec[], gaps: GapsView): PageSpec {
  const { repo } = context
  const scope = scopeThatCounts(repo)?.data
  const line = (values: readonly (string | undefined)[] | undefined): string =>
    (values ?? []).filter(Boolean).join('; ')
  return {
    key: 'index',
    title: 'Overview',
    template: 'overview',
    view: {
      organization: repo.config.organization ?? '',
      standard: [repo.config.standard ?? 'ISO/IEC 27001:2022', ...(repo.config.amendments ?? [])]
        .filter(Boolean)
        .join(', '),
      scope: scope?.statement ?? '',
      headcount: scope?.headcount ?? '',
      sites: line(scope?.locations),
      contact: repo.config.pack?.contact ?? '',
      body: repo.config.cb?.name ?? '',
      provenance: provenanceFacts(context).map(({ label, value }) => ({ label, value: value ?? '' })),
      drafts: gaps.drafts,
      major: gaps.major,
      minor: gaps.minor,
      other: gaps.other,
      accepted: gaps.accepted,
      findings: openFindings(gaps),
      open: gaps.major + gaps.minor + gaps.other,
      dirty: context.input.provenance.dirty,
      bound: context.input.formats.includes('pdf'),
      sections: sections.map((section) => ({
        name: `${section.number} ${section.title}${section.bound === false ? ' (not in the PDF)' : ''}`,
        pages: section.pages.map((page) => ({
          key: `page:${page.key}`,
          title: page.document ? `${page.document.id} ${page.title}` : page.title,
          draft: page.document !== undefined && context.drafts.has(page.document.id),
        })),
      })),
    },
  }
}
