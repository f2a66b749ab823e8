/** Turns the value of a YAML or Markdown file into raw artifacts: one map, or a list of maps. */
import { allKinds, kindNamed } from '../artifacts/catalogue.ts'
import type { KindInfo } from '../artifacts/kind-info.ts'
import { nearestPhrase } from '../parse/nearest.ts'
import type { SourceFile } from '../parse/source-file.ts'
import type { Location } from './locations.ts'
import type { LoadFault, RawArtifact } from './raw-artifact.ts'

/** Adds the artifacts of a file to the list, and its faults to the faults. */
export function takeArtifacts(
  file: SourceFile,
  location: Location,
  artifacts: RawArtifact[],
  faults: LoadFault[],
): void {
  if (file.value === undefined) {
    if (file.faults.length === 0 && location.type !== 'unknown') {
      faults.push({
        file,
        rule: 'syntax/empty-file',
        message: 'The file holds no artifact',
        help: 'Write an artifact (id, title, …) or delete the file.',
        from: 0,
        to: 1,
      })
    }
    return
  }
  const list = Array.isArray(file.value)
  const values: unknown[] = list ? (file.value as unknown[]) : [file.value]
  values.forEach((value, index) => {
    const pointer = list ? `/${index}` : ''
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      faults.push({
        file,
        pointer,
        ...placed,
        rule: 'schema/wrong-type',
        message: `An artifact is a map of fields, not ${describe(value)}`,
        help: 'Write "field: value" lines.',
      })
      return
    }
    const raw = value as Record<string, unknown>
    const info = kindOf(file, location, raw, pointer, faults)
    if (info !== undefined) artifacts.push({ info, file, pointer, value: raw })
  })
}

/** Marks a fault whose place is its pointer. */
const placed = { from: -1, to: -1 } as const

function kindOf(
  file: SourceFile,
  location: Location,
  raw: Record<string, unknown>,
  pointer: string,
  faults: LoadFault[],
): KindInfo | undefined {
  if (location.type === 'config') return kindNamed('isms-config')
  if (typeof raw.kind === 'string') {
    const named = kindNamed(raw.kind)
    if (named !== undefined && named.kind !== 'isms-config') return named
    const help =
      named !== undefined
        ? 'The configuration stands in isms.yaml at the root, nowhere else.'
        : (nearestPhrase(
            raw.kind,
            allKinds.map((info) => info.kind),
          ) ?? 'Use a kind of the reference, for example risk or policy.')
    faults.push({
      file,
      pointer: `${pointer}/kind`,
      ...placed,
      lostId: String(raw.id ?? ''),
      rule: 'source/unknown-kind',
      message: named === undefined ? `"${raw.kind}" is no artifact kind` : `${file.path} is not the configuration`,
      help,
    })
    return undefined
  }
  if (location.type === 'kind') return location.info
  if (raw.id === undefined) return undefined
  const [first, ...below] = file.path.split('/') as [string, ...string[]]
  const top = below.length === 0 ? first.replace(/\.[^.]+$/, '') : first
  const near = nearestPhrase(
    top.replace(/\.[^.]+$/, ''),
    allKinds.map((info) => info.location).filter((name) => name !== 'isms.yaml'),
  )
  faults.push({
    file,
    pointer,
    ...placed,
    lostId: String(raw.id),
    rule: 'source/unknown-location',
    message: `${String(raw.id)} lies under "${top}", which is the name of no artifact kind, so it is not read`,
    help: `Move the file to the folder of its kind, or add "kind:" to it${near === undefined ? '.' : `; ${near}`}`,
  })
  return undefined
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  return `the ${typeof value} ${JSON.stringify(value)}`
}
