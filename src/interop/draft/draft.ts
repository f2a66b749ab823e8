/** Drafts a new artifact: id, fields, place; nothing is written here. */
import { allKinds } from '../../artifacts/catalogue.ts'
import type { KindInfo } from '../../artifacts/kind-info.ts'
import { CannotAnswer } from '../../cannot-answer.ts'
import { kindTopic } from '../../explain/topics.ts'
import type { Repo } from '../../model/repo.ts'
import { type FieldValue, fieldValues } from './field-values.ts'
import { linkField } from './link-field.ts'
import { nextId } from './next-id.ts'
import { type Placed, place } from './placement.ts'
import { skeletonLines } from './skeleton.ts'

/** What the user asks for. */
export interface Wanted {
  readonly title?: string | undefined
  readonly id?: string | undefined
  /** `field=value` each. */
  readonly set: readonly string[]
  /** Ids to refer to; the field follows from the kind. */
  readonly link: readonly string[]
  /** Path below the root. */
  readonly file?: string | undefined
  /** Without comments on fields that are not given. */
  readonly brief?: boolean
}

/** A draft. */
export interface Draft extends Placed {
  readonly id: string
}

/** Drafts an artifact of a kind. Throws `CannotAnswer` for kinds that are not written by hand and ids that are taken. */
export function draft(repo: Repo, kind: KindInfo, wanted: Wanted): Draft {
  if (kind.prefix === null || kind.derivedId === true)
    throw new CannotAnswer(
      kind.kind === 'isms-config' ? 'isms.yaml is there already' : `The kind ${kind.kind} is a row of another artifact`,
      kind.rows === undefined
        ? undefined
        : `Add it to the CSV beside its ${kind.rows.of.join(' or ')}; see isms explain ${kind.kind}.`,
    )
  const id =
    wanted.id ?? (kind.single === true && repo.all(kind.kind as never).length === 0 ? kind.prefix : nextId(repo, kind))
  const taken = repo.find(id)
  if (taken !== undefined) throw new CannotAnswer(`${id} is taken (${taken.file.path})`)
  const { fields } = kindTopic(kind)
  const values = new Map<string, FieldValue>([['id', id]])
  if (wanted.title !== undefined) values.set('title', wanted.title)
  if (kind.document === true) values.set('version', '0.1').set('status', 'draft')
  for (const [name, value] of fieldValues(wanted.set, fields, kind.kind)) values.set(name, value)
  for (const target of wanted.link) {
    const name = linkField(repo, kind, fields, target, sharedFields)
    const isList = fields.find((field) => field.name === name)?.type.startsWith('list of ') === true
    const before = values.get(name)
    values.set(name, isList ? [...(Array.isArray(before) ? before : []), target] : target)
  }
  const asked = kind.kind === 'person' ? [] : ['owner']
  const lines = skeletonLines({
    fields,
    values,
    asked: new Set(wanted.brief === true ? [] : asked),
    silent: sharedFields,
    brief: wanted.brief === true,
  })
  const title = typeof values.get('title') === 'string' ? (values.get('title') as string) : id
  return { id, ...place(repo, kind, { id, title, lines }, wanted.file) }
}

/** Fields that nearly every kind has; a draft does not list them as comments. */
const sharedFields: ReadonlySet<string> = new Set(
  [...new Set(allKinds.flatMap(({ fields }) => fields))].filter(
    (name) => allKinds.filter(({ fields }) => fields.includes(name)).length > allKinds.length / 2,
  ),
)
