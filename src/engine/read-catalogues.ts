/** Reads the catalogues and mappings that users keep below `frameworks/`: parsed, held against their schema, references looked up. */
import type { Catalogue, Criterion } from '../frameworks/catalogue.ts'
import {
  annexControl,
  annexControls,
  clauseCited,
  clauses,
  looksLike2013,
  successorsOf2013,
} from '../frameworks/iso27001.ts'
import type { Repo } from '../model/repo.ts'
import { maxFileBytes } from '../parse/decode.ts'
import { nearestOf } from '../parse/nearest.ts'
import type { Range } from '../parse/position.ts'
import { formatOf, parseFile, placeOf, rangeAt, type SourceFile } from '../parse/source-file.ts'
import type { Entry, Source } from '../source/source.ts'
import { explain } from './validate.ts'

/** What is wrong with a file, and where. */
export interface CatalogueFault {
  /** Path below the ISMS root. */
  readonly path: string
  readonly range: Range
  readonly message: string
  readonly help: string
}

/** One file: the id and content it gives (titles may be left to an earlier file), and its faults. */
export interface CatalogueFile {
  readonly path: string
  /** Undefined when the file does not tell. */
  readonly id: string | undefined
  readonly title?: string
  readonly note?: string
  readonly criteria: readonly (Omit<Criterion, 'title'> & { readonly title?: string })[]
  readonly faults: readonly CatalogueFault[]
}

/** The most files that are read. */
const maxCatalogues = 100

/** Every YAML file below `frameworks/`, by path. Never throws for their content. */
export function readCatalogues(source: Source, repo: Repo): readonly CatalogueFile[] {
  const entries = source.list().filter(mayBeCatalogue)
  const wanted = entries.slice(0, maxCatalogues)
  const contents = source.read(wanted.filter(isReadable).map(({ path }) => path))
  const files = wanted.map((entry) => {
    const bytes = contents.get(entry.path)
    return bytes === undefined ? refused(entry) : readCatalogue(parseFile(entry.path, bytes), repo)
  })
  const beyond = entries[maxCatalogues]
  if (beyond === undefined) return files
  return [...files, unread(beyond.path, `More than ${maxCatalogues} files; this one and those after it are not read`)]
}

/** YAML files; and links and the like that may stand for one or for a folder of them, so that none is passed over in silence. */
function mayBeCatalogue({ path, type }: Entry): boolean {
  if (path !== 'frameworks' && !path.startsWith('frameworks/')) return false
  if (type === 'file') return path !== 'frameworks' && formatOf(path) === 'yaml'
  return formatOf(path) === 'yaml' || !path.slice(path.lastIndexOf('/') + 1).includes('.')
}

const isReadable = ({ type, size }: Entry): boolean => type === 'file' && size <= maxFileBytes

const refused = ({ path, type }: Entry): CatalogueFile =>
  unread(
    path,
    type === 'file' || type === 'unreadable'
      ? 'The file is too large or cannot be read'
      : 'The path is no plain file, so it is not followed',
  )

function unread(path: string, message: string): CatalogueFile {
  const start = { line: 1, column: 1 }
  const help = 'Put the catalogue itself here, as YAML of at most 1 MiB.'
  return { path, id: undefined, criteria: [], faults: [{ path, range: { start, end: start }, message, help }] }
}

function readCatalogue(file: SourceFile, repo: Repo): CatalogueFile {
  const faults: CatalogueFault[] = file.faults.map(({ message, help, from, to }) => ({
    path: file.path,
    range: rangeAt(file, from, to),
    message,
    help,
  }))
  const at = (pointer: string, message: string, help: string, part: 'key' | 'value' = 'value') =>
    faults.push({ path: file.path, range: placeOf(file, pointer, part), message, help })
  if (typeof file.value !== 'object' || file.value === null || Array.isArray(file.value)) {
    if (faults.length === 0)
      at('', 'The file holds no catalogue', 'Write id, title and criteria (docs/frameworks.md shows an example).')
    return { path: file.path, id: undefined, criteria: [], faults }
  }
  const checked = explain('framework', {
    info: { title: 'The catalogue' },
    value: file.value as Record<string, unknown>,
  })
  for (const { pointer, message, help, part } of checked.faults) at(pointer, message, help, part)
  const { id, title, note, criteria } = checked.data as Partial<CatalogueFile>
  const list: CatalogueFile['criteria'] = Array.isArray(criteria) ? criteria : []
  const seen = new Set<string>()
  list.forEach((criterion, index) => {
    const pointer = `/criteria/${index}`
    const name = typeof criterion?.id === 'string' ? criterion.id : ''
    if (name !== '' && seen.has(name)) at(`${pointer}/id`, `The criterion ${name} stands twice`, 'Keep one of the two.')
    seen.add(name)
    criterion?.controls?.forEach((control, place) => {
      const lack = controlLack(control, repo)
      if (lack !== undefined) at(`${pointer}/controls/${place}`, `${name} names ${lack[0]}`, lack[1])
    })
    criterion?.clauses?.forEach((clause, place) => {
      if (clause === '' || clauseCited(clause) !== undefined) return
      const near = nearestOf(
        clause,
        clauses.map((item) => item.id),
      )
      const help = near === undefined ? 'Name a clause such as "6.1.2".' : `Nearest clause: ${near}.`
      at(`${pointer}/clauses/${place}`, `${name} names clause ${clause}, which does not exist`, help)
    })
  })
  return {
    path: file.path,
    id: typeof id === 'string' && id !== '' ? id : undefined,
    ...(title === undefined ? {} : { title }),
    ...(note === undefined ? {} : { note }),
    criteria: list.filter((criterion) => typeof criterion?.id === 'string' && criterion.id !== ''),
    faults,
  }
}

/** What is wrong with a cited control, and what to do; undefined when it exists or may stand in a file that cannot be read. */
function controlLack(id: string, repo: Repo): readonly [string, string] | undefined {
  if (id === '' || annexControl(id) !== undefined || repo.get('control', id) !== undefined) return undefined
  if (repo.unreadableIds.has(id)) return undefined
  if (looksLike2013(id) && successorsOf2013(id).length > 0)
    return [`${id}, an id of the edition of 2013`, `In the edition of 2022 it is ${successorsOf2013(id).join(', ')}.`]
  const near = nearestOf(
    id,
    [...annexControls, ...repo.all('control')].map((control) => control.id),
  )
  return [
    `${id}, which is no control`,
    near === undefined ? 'Name a control such as A.8.13 or one of your own.' : `Nearest id: ${near}.`,
  ]
}

/** The catalogue of an id: what is shipped under it, then the files in order; undefined when nothing has the id. */
export function catalogueOf(
  id: string,
  shipped: readonly Catalogue[],
  files: readonly CatalogueFile[],
):
  | { readonly catalogue: Catalogue; readonly sources: readonly string[]; readonly untitled: readonly string[] }
  | undefined {
  const base = shipped.find((catalogue) => catalogue.id === id)
  const own = files.filter((file) => file.id === id)
  if (base === undefined && own.length === 0) return undefined
  const criteria = new Map<string, Criterion>((base?.criteria ?? []).map((criterion) => [criterion.id, criterion]))
  for (const file of own)
    for (const criterion of file.criteria)
      criteria.set(criterion.id, { title: '', ...criteria.get(criterion.id), ...criterion })
  const title = own.findLast((file) => file.title !== undefined)?.title ?? base?.title ?? id
  const note = own.findLast((file) => file.note !== undefined)?.note ?? base?.note
  return {
    catalogue: { id, title, ...(note === undefined ? {} : { note }), criteria: [...criteria.values()] },
    sources: own.map(({ path }) => path),
    untitled: [...criteria.values()].filter((criterion) => criterion.title === '').map((criterion) => criterion.id),
  }
}
