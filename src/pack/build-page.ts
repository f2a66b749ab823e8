/** Fills one page: template over plain data, then Markdown into blocks, with the document's own text in its place. */
import { riskMatrix } from '../analysis/risk-matrix.ts'
import type { Artifact } from '../model/artifact.ts'
import type { Block } from '../render/blocks.ts'
import { drawHeatMap } from '../render/heat-map.ts'
import { readMarkdown } from '../render/markdown.ts'
import { fitHeadings, uniqueIds } from '../render/outline.ts'
import type { TemplateResult } from '../render/template.ts'
import type { Page } from '../render/volume.ts'
import type { PackContext } from './context.ts'
import { hasView } from './definition/pack-definition.ts'
import { imageReader } from './image-reader.ts'
import type { PackFault } from './input.ts'
import { type LinkIndex, linkResolver } from './link-resolver.ts'
import { safeName } from './pack-files.ts'
import type { PageSpec, SectionSpec } from './page-spec.ts'
import { changesKey } from './pages/changes.ts'
import { approvalLines, controlHeader } from './views/document-header.ts'
import { revisionsOf } from './views/revisions.ts'
import { searchEntries } from './views/search-entries.ts'

type Fill = (name: string, data: unknown) => TemplateResult

/** The page, or the fault of its template. */
export function buildPage(
  spec: PageSpec,
  section: SectionSpec,
  context: PackContext,
  links: LinkIndex,
  fill: Fill,
): { readonly page: Page } | { readonly fault: PackFault } {
  if (spec.blocks !== undefined)
    return { page: { ...pageFrame(spec, section, context), blocks: uniqueIds(spec.blocks) } }
  context.input.watch?.(spec.template, spec.view)
  const filled = fill(spec.template, spec.view)
  if (!filled.ok) return { fault: filled }
  const blocks = readMarkdown(filled.text, {
    template: true,
    link: linkResolver(links),
    insert: (name) => insertion(name, spec, context, links),
  })
  const search = spec.search === undefined ? {} : { search: searchEntries(context, links, spec.search) }
  return { page: { ...pageFrame(spec, section, context), ...search, blocks: uniqueIds(blocks) } }
}

function pageFrame(spec: PageSpec, section: SectionSpec, context: PackContext): Omit<Page, 'blocks'> {
  const path = spec.key === 'index' ? 'index' : `${section.key}/${fileName(spec)}`
  const base = {
    key: spec.key,
    path,
    title: spec.title,
    landscape: spec.landscape ?? false,
    ...(spec.filter === undefined ? {} : { filter: spec.filter }),
    ...(spec.sheetOf === undefined ? {} : { sheetOf: spec.sheetOf }),
  }
  const { document } = spec
  if (!document) return { ...base, draft: false, classification: context.classification }
  const data = document.data as { version?: string; classification?: string }
  const { history } = context.input
  const { rows, note } = revisionsOf(document, history, context.names, context.repo, context.texts.texts)
  return {
    ...base,
    id: document.id,
    ...(data.version === undefined ? {} : { version: data.version }),
    draft: context.drafts.has(document.id),
    classification: data.classification ?? context.classification,
    control: controlHeader(document, context.names, context.commit, context.texts.texts),
    approvals: approvalLines(document, context.names, context.repo, history),
    revisions: rows,
    revisionNote: note,
    ...changesOf(document, context),
  }
}

/** Where the change record tells of the document. */
function changesOf({ id, kind }: Artifact, { input, definition }: PackContext): Pick<Page, 'changesAt'> {
  if (!hasView(definition, 'change-record')) return {}
  if (id === '' || input.history.of(id) === undefined || input.history.state === 'none') return {}
  return { changesAt: { kind: 'page', page: changesKey(kind), anchor: safeName(id) } }
}

/** `POL-003-access-control-policy`. */
function fileName(spec: PageSpec): string {
  return spec.document ? safeName(`${spec.key}-${spec.title.toLowerCase()}`.slice(0, 60)) : spec.key
}

function insertion(name: string, spec: PageSpec, context: PackContext, links: LinkIndex): readonly Block[] | undefined {
  if (name === 'body' && spec.document) {
    const from = spec.document.file.path
    const body = readMarkdown(spec.body ?? '', {
      link: linkResolver(links, from),
      image: imageReader(from, context.input.readFile),
    })
    return fitHeadings(body, spec.title)
  }
  if (name === 'heat-map' && spec.heatMap) {
    const matrix = riskMatrix(context.repo)
    return matrix ? [drawHeatMap(matrix, 'Number of live risks per cell, before and after treatment')] : []
  }
  if (Object.hasOwn(spec.figures ?? {}, name)) return spec.figures![name]
  return name === 'page-break' ? [{ type: 'page-break' }] : undefined
}
