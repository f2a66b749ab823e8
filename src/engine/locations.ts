/** Which files hold artifacts and of which kind: by top-level name (repository format, section 2 of the guide). */
import { kindAtLocation } from '../artifacts/catalogue.ts'
import type { KindInfo } from '../artifacts/kind-info.ts'
import { formatOf } from '../parse/source-file.ts'

/** Top-level names that never hold artifacts. */
const reserved = new Set(['templates', 'frameworks', 'packs', 'schemas'])
/** Files of a repository that are no artifacts; beyond README only at the top, where no kind has such a name. */
const reservedAnywhere = /^README(\.|$)/i
const reservedAtTop = /^(CODEOWNERS|CHANGELOG|CONTRIBUTING|LICENSE|LICENCE|SECURITY|CODE_OF_CONDUCT)(\.|$)/i

/** What a path means to the loader. */
export type Location =
  | { readonly type: 'config' }
  | { readonly type: 'kind'; readonly info: KindInfo }
  /** YAML or Markdown under a name that is no kind; it is an artifact only if it says so by `kind:`. */
  | { readonly type: 'unknown' }
  /** Not for the loader. */
  | { readonly type: 'none' }

/** Classifies a path that is no plain file: without an extension it may stand for a folder of artifacts (a link, a submodule). */
export function locateOther(path: string): Location {
  const base = path.slice(path.lastIndexOf('/') + 1)
  return base.includes('.') || reservedAnywhere.test(base) ? locate(path) : locate(`${path}/x.yaml`)
}

/** Classifies a path below the ISMS root. */
export function locate(path: string): Location {
  if (formatOf(path) === undefined) return { type: 'none' }
  if (path === 'isms.yaml') return { type: 'config' }
  const slash = path.indexOf('/')
  const top = slash < 0 ? path.replace(/\.[^.]+$/, '') : path.slice(0, slash)
  if (reserved.has(top) || path.startsWith('evidence/files/')) return { type: 'none' }
  if (isReservedFile(path)) return { type: 'none' }
  const info = kindAtLocation(top)
  return info === undefined ? { type: 'unknown' } : { type: 'kind', info }
}

const isReservedFile = (path: string): boolean =>
  reservedAnywhere.test(path.slice(path.lastIndexOf('/') + 1)) || (!path.includes('/') && reservedAtTop.test(path))
