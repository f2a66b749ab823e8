/** Finds and reads the definition of a pack, takes in what it extends, and holds the whole against itself. */

import { kindNamed } from '../../artifacts/catalogue.ts'
import type { KindName } from '../../artifacts/index.ts'
import type { TemplateSource } from '../../render/template.ts'
import { DEFAULT_FORMATS } from '../formats.ts'
import type { PackFault } from '../input.ts'
import { viewNamed } from '../pages/views.ts'
import { workbookNamed } from '../workbooks.ts'
import type { PackDefinition, PageDefinition, SectionDefinition } from './pack-definition.ts'
import { packName } from './pack-name.ts'
import { type DefinitionParts, readParts } from './read-parts.ts'

/** The definition; or the faults of its files; or nothing, when no file has the name. */
export type DefinitionResult =
  | { readonly ok: true; readonly definition: PackDefinition }
  | { readonly ok: false; readonly faults: readonly PackFault[] }
  | undefined

/** A definition extends at most this many others, one after the other. */
const DEEPEST = 5

/**
 * Reads `packs/<name>.yaml`.
 * @param find the user's files first, then the built-in ones
 * @param builtIn the built-in ones only; a file that extends its own name extends the built-in one
 */
export function readDefinition(name: string, find: TemplateSource, builtIn: TemplateSource): DefinitionResult {
  const chain: DefinitionParts[] = []
  let source = find
  for (let next: string | undefined = name; next !== undefined; ) {
    const found = packName(next) ? source(`packs/${next}.yaml`) : undefined
    const last = chain.at(-1)
    if (found === undefined) {
      if (last === undefined) return undefined
      const faults = [...last.faults]
      return {
        ok: false,
        faults: faults.length > 0 ? faults : [last.faultAt('extends', `there is no pack ${next} to extend`)],
      }
    }
    if (chain.length === DEEPEST)
      return { ok: false, faults: [last!.faultAt('extends', 'the packs extend each other in a circle, or too deep')] }
    const parts = readParts(found.file, found.text)
    chain.push(parts)
    if (parts.base === next) source = builtIn
    next = parts.base
  }
  const faults = chain.flatMap((parts) => parts.faults)
  if (faults.length > 0) return { ok: false, faults }
  const definition = merged(name, [...chain].reverse())
  const wrong = contradictions(definition).map(([field, message]) => chain[0]!.faultAt(field, message))
  return wrong.length > 0 ? { ok: false, faults: wrong } : { ok: true, definition }
}

/** The base first; sections with one number are one section, with the pages of the base first. */
function merged(name: string, chain: readonly DefinitionParts[]): PackDefinition {
  const all = Object.assign({}, ...chain) as DefinitionParts
  const sections = new Map<string, SectionDefinition>()
  for (const section of chain.flatMap((parts) => parts.sections)) {
    const earlier = sections.get(section.number)
    sections.set(section.number, {
      number: section.number,
      title: section.title || earlier?.title || '',
      pages: [...(earlier?.pages ?? []), ...section.pages],
      bound: section.bound && (earlier?.bound ?? true),
    })
  }
  return {
    name,
    title: all.title ?? '',
    subtitle: all.subtitle ?? '',
    formats: all.formats ?? DEFAULT_FORMATS,
    ...(all.ceiling === undefined ? {} : { ceiling: all.ceiling }),
    ...(all.phase === undefined ? {} : { phase: all.phase }),
    redact: all.redact ?? [],
    checkResult: all.checkResult ?? true,
    evidence: all.evidence ?? 'list',
    workbooks: all.workbooks ?? [],
    start: all.start ?? [],
    sections: [...sections.values()].sort((left, right) => (left.number < right.number ? -1 : 1)),
  }
}

/** What the whole lacks or contradicts: the field to point at, and the words. */
function contradictions(definition: PackDefinition): [field: string, message: string][] {
  const found: [string, string][] = []
  const { title, sections, redact, checkResult, workbooks } = definition
  if (title === '') found.push(['title', 'a pack needs a title'])
  if (!definition.formats.includes('html')) found.push(['formats', 'every pack has HTML pages; add html'])
  for (const { number, title: heading } of sections)
    if (heading === '') found.push(['sections', `section ${number} needs a title`])
  const pages = sections.flatMap((section) => section.pages)
  const has = (view: string): boolean => pages.some((page) => page.type === 'view' && page.view === view)
  for (const view of ['overview', 'left-out'])
    if (!has(view)) found.push(['sections', `every pack has the view ${view}; add it to a section`])
  for (const page of pages) {
    const hidden = kindsOf(page).filter((kind) => redact.includes(kind))
    if (hidden.length > 0) found.push(['redact', `${plural(hidden[0]!)} are redacted, but ${nameOf(page)} shows them`])
    if (!checkResult && page.type === 'view' && viewNamed(page.view).showsCheck)
      found.push(['check_result', `check_result is false, but ${nameOf(page)} shows what the check found`])
  }
  for (const workbook of workbooks) {
    const hidden = workbookNamed(workbook).shows.find((kind) => redact.includes(kind))
    if (hidden !== undefined)
      found.push(['redact', `${plural(hidden)} are redacted, but the workbook ${workbook} shows them`])
  }
  return found
}

const plural = (kind: KindName): string => kindNamed(kind)?.plural ?? kind

function kindsOf(page: PageDefinition): readonly KindName[] {
  if (page.type === 'text') return []
  return page.type === 'view' ? viewNamed(page.view).shows : [page.kind]
}

function nameOf(page: PageDefinition): string {
  if (page.type === 'text') return `the page ${page.key}`
  return page.type === 'view' ? `the view ${page.view}` : `a page of ${plural(page.kind).toLowerCase()}`
}
