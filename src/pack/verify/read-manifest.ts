/** Reads a manifest that somebody else may have written: known fields only, each checked, paths safe, nothing believed by name. */
import { isDate } from '../../model/dates.ts'
import { packName } from '../definition/pack-name.ts'
import { PACK_FORMATS, type PackFormat } from '../formats.ts'
import { type PackTag, tagVerdicts } from '../input.ts'
import { MANIFEST_FILE, MANIFEST_VERSION, type ManifestFile, type PackManifest } from '../manifest.ts'
import { isSafePath } from '../pack-files.ts'
import { SIGNATURE_FILE, SUMS_FILE } from '../sums.ts'

/** The manifest, or what is wrong with it. */
export type ReadManifest =
  | { readonly ok: true; readonly manifest: PackManifest }
  | { readonly ok: false; readonly message: string }

/** Reads the bytes of `manifest.json`. */
export function readManifest(bytes: Uint8Array): ReadManifest {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return { ok: false, message: 'it is no JSON' }
  }
  const fault = isObject(value) ? faultOf(value) : 'it is no JSON object'
  return fault === undefined ? { ok: true, manifest: value as PackManifest } : { ok: false, message: fault }
}

type Fields = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string'
const isObjectId = (value: unknown): boolean => isText(value) && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value)
const isListOf = (value: unknown, test: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(test)

/** Every field on which verification rests; what only people read is not looked at. */
const fields: readonly (readonly [name: string, test: (value: unknown) => boolean])[] = [
  ['id', (value) => isText(value) && /^[a-z0-9-]{1,80}$/.test(value)],
  ['type', (value) => isText(value) && packName(value)],
  ['organization', isText],
  ['draft', (value) => typeof value === 'boolean'],
  ['dirty', (value) => typeof value === 'boolean'],
  ['commit', (value) => value === null || isObjectId(value)],
  ['tree', (value) => value === null || isObjectId(value)],
  ['root', (value) => isText(value) && isRoot(value)],
  ['asOf', (value) => isText(value) && isDate(value)],
  ['toolVersion', (value) => isText(value) && /^[0-9A-Za-z.+-]{1,40}$/.test(value)],
  ['options', isOptions],
  ['provenance', isProvenance],
]

function faultOf(value: Fields): string | undefined {
  if (typeof value.manifestVersion !== 'number') return 'it names no manifest version'
  if (value.manifestVersion > MANIFEST_VERSION) return 'a newer version of isms wrote it'
  const wrong = fields.find(([name, test]) => !Object.hasOwn(value, name) || !test(value[name]))
  if (wrong !== undefined) return `its field ${wrong[0]} is not as isms writes it`
  if (!isListOf(value.files, isFile)) return 'a file in its list is not as isms writes it'
  const paths = (value.files as readonly ManifestFile[]).map(({ path }) => path)
  if (new Set(paths).size < paths.length) return 'it lists a file twice'
  return paths.some((path) => [MANIFEST_FILE, SUMS_FILE, SIGNATURE_FILE].includes(path)) ? 'it lists itself' : undefined
}

const isFormat = (value: unknown): value is PackFormat =>
  typeof value === 'string' && Object.hasOwn(PACK_FORMATS, value)

function isOptions(value: unknown): boolean {
  if (!isObject(value) || !isListOf(value.formats, isFormat)) return false
  const { since, audit } = value
  const isSince = since === undefined || (isObject(since) && isText(since.revision) && isObjectId(since.commit))
  return isSince && (audit === undefined || isText(audit))
}

/** A path inside a repository, such as `compliance/isms/`. */
const isRoot = (value: string): boolean =>
  value === '' ||
  (value.endsWith('/') &&
    !value.includes('\0') &&
    value
      .slice(0, -1)
      .split('/')
      .every((part) => part !== '' && part !== '.' && part !== '..'))

const isFile = (value: unknown): boolean =>
  isObject(value) &&
  isText(value.path) &&
  isSafePath(value.path) &&
  isText(value.sha256) &&
  /^[0-9a-f]{64}$/.test(value.sha256) &&
  Number.isSafeInteger(value.size) &&
  (value.size as number) >= 0

function isProvenance(value: unknown): boolean {
  if (!isObject(value)) return false
  return (
    ['complete', 'shallow', 'partial', 'none'].includes(String(value.history)) &&
    isListOf(value.cutOff, isObjectId) &&
    isListOf(value.tags, isTag) &&
    (value.signatures === undefined || isListOf(value.signatures, isSignature))
  )
}

function isTag(value: unknown): value is PackTag {
  if (!isObject(value) || !isText(value.name) || !isObjectId(value.commit)) return false
  return (
    (value.object === null || isObjectId(value.object)) && tagVerdicts.some((verdict) => verdict === value.signature)
  )
}

function isSignature(value: unknown): boolean {
  if (!isObject(value) || !isObjectId(value.object)) return false
  const states: readonly unknown[] = tagVerdicts
  return (
    states.includes(value.state) && value.state !== 'unsigned' && (value.signer === undefined || isText(value.signer))
  )
}
