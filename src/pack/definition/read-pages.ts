/** Reads the pages of a section of a pack definition. */
import { allKinds, kindNamed } from '../../artifacts/catalogue.ts'
import type { KindName } from '../../artifacts/index.ts'
import { viewNames } from '../pages/views.ts'
import type { Condition, PageDefinition } from './pack-definition.ts'
import type { Field, YamlForm } from './yaml-form.ts'

/** Kinds that can have pages. */
export const shownKinds = allKinds.map(({ kind }) => kind as KindName).filter((kind) => kind !== 'isms-config')

const TYPES = ['view', 'documents', 'register', 'records', 'text'] as const
const MOST_FIELDS = 20

/** The page of one entry, or undefined where it is at fault. */
export function readPage(form: YamlForm, field: Field): PageDefinition | undefined {
  if (typeof field.value === 'string') return viewPage(form, field)
  const members = form.map(field, [...TYPES, 'where', 'except', 'without', 'template', 'landscape', 'title'], 'A page')
  const types = TYPES.filter((type) => members.has(type))
  const [type] = types
  if (type === undefined || types.length > 1) {
    form.fault(field, `a page is one of ${TYPES.join(', ')}`)
    return undefined
  }
  const value = members.get(type)!
  if (type === 'view') return viewPage(form, value)
  if (type === 'text') return textPage(form, members, value)
  const kind = form.word(value, shownKinds, 'kind of artifact')
  if (kind === undefined) return undefined
  if (type === 'records') return { type, kind }
  if (type === 'register') {
    const without = form.list(members.get('without'), MOST_FIELDS).flatMap((one) => form.text(one) ?? [])
    return { type, kind, without: without.map((name) => `/${name.replaceAll('.', '/')}`) }
  }
  if (!kindNamed(kind)?.document) {
    form.fault(value, `${kind} is no kind of document; use register or records`)
    return undefined
  }
  return {
    type,
    kind,
    template: templateName(form, members.get('template')) ?? 'document',
    where: condition(form, members.get('where'), kind),
    except: condition(form, members.get('except'), kind),
    landscape: form.flag(members.get('landscape')) ?? false,
  }
}

function viewPage(form: YamlForm, field: Field): PageDefinition | undefined {
  const view = form.word(field, viewNames, 'view')
  return view === undefined ? undefined : { type: 'view', view }
}

function textPage(form: YamlForm, members: ReadonlyMap<string, Field>, value: Field): PageDefinition | undefined {
  const key = pageKey(form, value)
  const template = templateName(form, members.get('template')) ?? key
  const title = form.text(members.get('title'))
  if (title === undefined && !members.has('title')) form.fault(value, 'a page of text needs a title')
  if (key === undefined || template === undefined || title === undefined) return undefined
  return { type: 'text', key, title, template, landscape: form.flag(members.get('landscape')) ?? false }
}

/** Keys are file names and places of links. */
export function pageKey(form: YamlForm, field: Field): string | undefined {
  const key = form.text(field)
  if (key === undefined || /^[A-Za-z0-9][A-Za-z0-9.-]{0,59}$/.test(key)) return key
  form.fault(field, 'a name of a page has up to 60 letters, digits, dots and hyphens')
  return undefined
}

function templateName(form: YamlForm, field: Field | undefined): string | undefined {
  const name = form.text(field)
  if (name === undefined || field === undefined || /^[a-z0-9][a-z0-9-]{0,59}$/.test(name)) return name
  form.fault(field, 'a name of a template has small letters, digits and hyphens, without the ending .md.hbs')
  return undefined
}

function condition(form: YamlForm, field: Field | undefined, kind: KindName): Condition {
  if (field === undefined) return {}
  const fields = kindNamed(kind)?.fields ?? []
  const members = form.map(field, fields, `A ${kindNamed(kind)?.title.toLowerCase() ?? kind}`)
  return Object.fromEntries(
    [...members].flatMap(([name, one]) => {
      const wanted = form.text(one)
      return wanted === undefined ? [] : [[name, wanted]]
    }),
  )
}
