/** Turns a pack definition into sections of pages, with the data that each page shows. */
import type { Artifact } from '../../model/artifact.ts'
import type { PageDefinition } from '../definition/pack-definition.ts'
import { safeName } from '../pack-files.ts'
import type { PackWork } from '../pack-work.ts'
import { type PageSpec, type SectionSpec, uniqueKeys } from '../page-spec.ts'
import { changePages } from './changes.ts'
import { documentPages, recordsPage, registerPage } from './page-makers.ts'
import { textPage } from './text-page.ts'
import { viewNamed } from './views.ts'

/** Stands for the overview until all other pages are made, because it lists them. */
const OVERVIEW = 'overview'

/** The one view that makes a page for each kind of artifact. */
const CHANGE_RECORD = 'change-record'

/** The sections in order, every page with a key of its own. */
export function packSections(work: PackWork): SectionSpec[] {
  const waiting = work.context.definition.sections
    .map(({ number, title, pages, bound }) => {
      const key = `${number}-${safeName(title.toLowerCase().split(' ')[0]!)}`
      const made = pages.flatMap((page) => pagesFor(work, page, key))
      return { key, number, title, pages: made, ...(bound ? {} : { bound }) }
    })
    .filter(({ pages, bound }) => pages.length > 0 || bound !== false)
  const listed = waiting
    .filter(({ pages }) => pages.length === 0 || pages.some((page) => page !== OVERVIEW))
    .map((section) => ({ ...section, pages: section.pages.filter((page) => page !== OVERVIEW) }))
  const overview = viewNamed(OVERVIEW).make({ work, sections: listed })!
  return uniqueKeys(
    waiting.map((section) => ({
      ...section,
      pages: section.pages.map((page) => (page === OVERVIEW ? overview : page)),
    })),
  )
}

function pagesFor(work: PackWork, page: PageDefinition, folder: string): (PageSpec | typeof OVERVIEW)[] {
  const { context } = work
  switch (page.type) {
    case 'view': {
      if (page.view === OVERVIEW) return [OVERVIEW]
      if (page.view === CHANGE_RECORD) return changePages(work.tables.changes, folder)
      const made = viewNamed(page.view).make({ work, sections: [] })
      return made === undefined ? [] : [made]
    }
    case 'register':
      return [registerPage(context, page.kind, page.without)]
    case 'records':
      return [recordsPage(context, page.kind)]
    case 'text':
      return [textPage(context, page)]
    case 'documents':
      return documentPages(context, page.kind, page.template)
        .filter(({ document }) => document !== undefined && matches(document, page))
        .map((one) => (page.landscape ? { ...one, landscape: true } : one))
  }
}

/** True when the document has every value of `where` and none of `except`. */
function matches({ data }: Artifact, { where, except }: PageDefinition & { type: 'documents' }): boolean {
  const has = ([field, value]: [string, string]): boolean =>
    String((data as Record<string, unknown>)[field] ?? '') === value
  return Object.entries(where).every(has) && !Object.entries(except).some(has)
}
