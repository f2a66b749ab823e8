/** Reads one file of a pack definition, without what it extends. */
import type { KindName } from '../../artifacts/index.ts'
import { phases } from '../../engine/phase.ts'
import { PACK_FORMATS, type PackFormat } from '../formats.ts'
import type { PackFault } from '../input.ts'
import { workbookNames } from '../workbooks.ts'
import type { PackDefinition, SectionDefinition, StartDefinition } from './pack-definition.ts'
import { packName } from './pack-name.ts'
import { pageKey, readPage, shownKinds } from './read-pages.ts'
import { type Field, type YamlForm, yamlForm } from './yaml-form.ts'

/** What one file says; everything is optional, because it may extend another. */
export interface DefinitionParts
  extends Partial<Pick<PackDefinition, 'title' | 'subtitle' | 'formats' | 'ceiling' | 'redact' | 'checkResult'>>,
    Partial<Pick<PackDefinition, 'phase' | 'evidence' | 'workbooks' | 'start'>> {
  /** Name of the pack that it extends. */
  readonly base?: string
  readonly sections: readonly SectionDefinition[]
  readonly faults: readonly PackFault[]
  /** Notes a fault of the whole file, at the field that is named or at its first line. */
  readonly faultAt: (name: string, message: string) => PackFault
}

const FIELDS = ['extends', 'title', 'subtitle', 'formats', 'classification', 'redact', 'check_result', 'evidence']
const MORE_FIELDS = ['phase', 'workbooks', 'start', 'sections']
const FORMATS = Object.keys(PACK_FORMATS) as readonly PackFormat[]
/** Bounds on a definition; far above any use. */
const MOST_SECTIONS = 60
const MOST_PAGES = 100

/** Reads the file. */
export function readParts(file: string, text: string): DefinitionParts {
  const form = yamlForm(file, text)
  const fields = form.map(form.root, [...FIELDS, ...MORE_FIELDS], 'A pack definition')
  const get = (name: string) => fields.get(name)
  const classification = get('classification')
  const evidence = form.word(get('evidence'), ['copy', 'list'] as const, 'way to treat evidence')
  const base = form.text(get('extends'))
  if (base !== undefined && !packName(base)) form.fault(get('extends')!, 'the name of a pack is expected here')
  const ceiling =
    classification && form.text(form.map(classification, ['ceiling'], 'The classification of a pack').get('ceiling'))
  const words = <Word extends string>(
    name: string,
    known: readonly Word[],
    what: string,
  ): readonly Word[] | undefined =>
    get(name) && [...new Set(form.list(get(name), known.length).flatMap((one) => form.word(one, known, what) ?? []))]
  const parts = {
    base,
    title: form.text(get('title')),
    subtitle: form.text(get('subtitle')),
    formats: words('formats', FORMATS, 'format'),
    ceiling,
    redact: words<KindName>('redact', shownKinds, 'kind of artifact'),
    checkResult: form.flag(get('check_result')),
    phase: form.word(get('phase'), phases, 'phase'),
    evidence,
    workbooks: words('workbooks', workbookNames, 'workbook'),
    start: get('start') && form.list(get('start'), 12).flatMap((one) => startOf(form, one)),
  }
  return {
    ...(Object.fromEntries(
      Object.entries(parts).filter(([, value]) => value !== undefined),
    ) as Partial<PackDefinition>),
    sections: sectionsOf(form, get('sections')),
    faults: form.faults,
    faultAt: (name, message) => {
      form.fault(get(name) ?? form.root, message, 'key')
      return form.faults.at(-1)!
    },
  }
}

function startOf(form: YamlForm, field: Field): StartDefinition[] {
  const members = form.map(field, ['page', 'why'], 'A place to start')
  const page = members.get('page')
  if (page === undefined) form.fault(field, 'a place to start names its page')
  const key = page && pageKey(form, page)
  return key === undefined ? [] : [{ page: key, why: form.text(members.get('why')) ?? '' }]
}

function sectionsOf(form: YamlForm, field: Field | undefined): SectionDefinition[] {
  const seen = new Set<string>()
  return form.list(field, MOST_SECTIONS).flatMap((one): SectionDefinition[] => {
    const members = form.map(one, ['number', 'title', 'pages', 'bound'], 'A section')
    const at = members.get('number')
    const number = form.text(at)
    if (number === undefined || !/^\d\d$/.test(number)) {
      form.fault(at ?? one, 'a section has a number of two digits in quotes: number: "12"')
      return []
    }
    if (seen.has(number)) form.fault(at ?? one, `there are two sections with the number ${number}`)
    seen.add(number)
    const pages = form.list(members.get('pages'), MOST_PAGES).flatMap((page) => readPage(form, page) ?? [])
    return [
      { number, title: form.text(members.get('title')) ?? '', pages, bound: form.flag(members.get('bound')) ?? true },
    ]
  })
}
