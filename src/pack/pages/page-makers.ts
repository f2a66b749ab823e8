/** Makes the three common kinds of page: a document, the register of a kind, and the records of a kind in full. */
import { kindNamed } from '../../artifacts/catalogue.ts'
import type { KindName } from '../../artifacts/index.ts'
import type { Artifact } from '../../model/artifact.ts'
import type { PackContext } from '../context.ts'
import { safeName } from '../pack-files.ts'
import type { PageSpec } from '../page-spec.ts'
import { recordView } from '../views/record.ts'
import { registerView } from '../views/register.ts'

/** A document with its control header, its fields and its text. */
export function documentPage(context: PackContext, document: Artifact, template = 'document'): PageSpec {
  const title = (document.data as { title?: string }).title ?? document.id
  return {
    key: safeName(document.id || document.kind),
    title,
    template,
    view: { record: recordView(document, context.names, context.linkable, true), hasBody: document.body.trim() !== '' },
    document,
    body: document.body,
    holds: [document.id, ...innerIds(document)],
  }
}

/** Pages of all live documents of a kind. */
export function documentPages(context: PackContext, kind: KindName, template = 'document'): PageSpec[] {
  const own = context.documents.filter((document) => document.kind === kind && !context.withheld.has(document))
  return own.map((document) => documentPage(context, document, template))
}

/** The register of a kind: a table, one line per artifact. */
export function registerPage(context: PackContext, kind: KindName, without: readonly string[] = []): PageSpec {
  const info = kindNamed(kind)!
  const artifacts = context.repo.all(kind)
  return {
    key: `register-${info.location}`,
    title: info.plural,
    template: 'register',
    view: {
      summary: info.summary,
      count: artifacts.length,
      table: registerView(kind, artifacts, context.names, context.linkable, without),
    },
    landscape: true,
    holds: [`register:${kind}`, ...artifacts.map(({ id }) => id)],
  }
}

/** The register of a kind followed by each artifact in full. */
export function recordsPage(context: PackContext, kind: KindName): PageSpec {
  const page = registerPage(context, kind)
  const artifacts = context.repo.all(kind)
  const table = registerView(kind, artifacts, context.names, context.linkable)
  return {
    ...page,
    template: 'records',
    landscape: table.columns.length > 7,
    view: {
      summary: kindNamed(kind)!.summary,
      count: artifacts.length,
      table: {
        ...table,
        rows: table.rows.map((row) => ({
          anchor: '',
          cells: [[{ text: row.anchor, id: row.anchor }], ...row.cells.slice(1)],
        })),
      },
      records: artifacts.map((artifact) => recordView(artifact, context.names, context.linkable, false)),
    },
    holds: [`register:${kind}`, ...artifacts.flatMap((artifact) => [artifact.id, ...innerIds(artifact)])],
  }
}

/** Ids of parts inside an artifact: plan actions, requirements of a party. */
function innerIds(artifact: Artifact): string[] {
  const { actions, requirements } = artifact.data as { actions?: { id?: string }[]; requirements?: { id?: string }[] }
  return [...(actions ?? []), ...(requirements ?? [])].flatMap((part) => (part?.id ? [part.id] : []))
}
