/** The first page of a pack: who, what, as of when, where to begin, where to find what, and what must not be overlooked. */
import type { PackWork } from '../pack-work.ts'
import type { PageSpec, SectionSpec } from '../page-spec.ts'
import { pdfFile } from '../pdf-file.ts'
import { certificationFigure } from '../pictures/certification.ts'
import { openFindings } from '../views/open-findings.ts'
import { packFacts } from '../views/pack-facts.ts'
import type { TableView } from '../views/table-view.ts'

const NO_DRAFTS: TableView = { columns: [], rows: [], empty: '' }

/** @param sections the other pages of the pack */
export function overviewPage({ context, tables }: PackWork, sections: readonly SectionSpec[]): PageSpec {
  const { definition, input } = context
  // Where certification stands shows what audits found; a pack without the result of the check does not tell it.
  const certification = definition.checkResult ? certificationFigure(context) : undefined
  const gaps = definition.checkResult ? tables.gaps : undefined
  const { major = 0, minor = 0, other = 0, accepted = 0 } = gaps ?? {}
  const titles = new Map(sections.flatMap(({ pages }) => pages.map((page) => [page.key, nameOf(page)] as const)))
  return {
    key: 'index',
    title: 'Overview',
    template: 'overview',
    search: sections.flatMap(({ pages }) => pages.filter(({ document }) => document === undefined)),
    ...(certification === undefined ? {} : { figures: { certification: [certification] } }),
    view: {
      hasCertification: certification !== undefined,
      ...packFacts(context),
      checkResult: definition.checkResult,
      drafts: gaps?.drafts ?? NO_DRAFTS,
      major,
      minor,
      other,
      accepted,
      findings: openFindings({ major, minor, other }),
      open: major + minor + other,
      dirty: input.provenance.dirty,
      bound: input.formats.includes('pdf'),
      volume: pdfFile(definition.name)(1),
      hasGaps: titles.has('gaps'),
      indexes: ['by-clause', 'by-control', 'by-document', 'by-owner']
        .filter((key) => titles.has(key))
        .map((key) => ({ key: `page:${key}`, title: titles.get(key)! })),
      workbooks: input.formats.includes('xlsx') ? definition.workbooks.map((name) => `${name}.xlsx`) : [],
      start: definition.start.flatMap(({ page, why }) =>
        titles.has(page) ? [{ key: `page:${page}`, title: titles.get(page)!, why }] : [],
      ),
      sections: sections.map((section) => ({
        name: `${section.number} ${section.title}${section.bound === false ? ' (not in the PDF)' : ''}`,
        pages: section.pages.map((page) => ({
          key: `page:${page.key}`,
          title: nameOf(page),
          draft: page.document !== undefined && context.drafts.has(page.document.id),
        })),
      })),
    },
  }
}

const nameOf = (page: PageSpec): string => (page.document ? `${page.document.id} ${page.title}` : page.title)
