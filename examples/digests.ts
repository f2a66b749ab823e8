/** Keeps the hashes of the examples true: approval digests, owner approvals and evidence sums; `--check` only reports. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildModel } from '../src/engine/build-model.ts'
import { load } from '../src/engine/load.ts'
import type { AnyArtifact } from '../src/model/artifact.ts'
import { contentDigest, ownerDigest } from '../src/model/digest.ts'
import { workTreeSource } from '../src/source/work-tree.ts'

/** One file whose hashes are stale, with the text that has them right. */
export interface StaleFile {
  readonly path: string
  readonly text: string
}

interface Approval {
  readonly version?: string
  readonly risks?: readonly string[]
  readonly plan_version?: string
}

/** Folder of the examples. */
export const examplesFolder = dirname(fileURLToPath(import.meta.url))

/** Root folders of the examples: each folder here with an `isms.yaml`. */
export const exampleRoots = (): string[] =>
  readdirSync(examplesFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(examplesFolder, entry.name))
    .filter((folder) => readdirSync(folder).includes('isms.yaml'))

/** Files below `root` in which a digest of the present version, or an evidence sum, is not that of the content. */
export function staleFiles(root: string): StaleFile[] {
  const source = workTreeSource(root)
  const stale: StaleFile[] = []
  for (const artifact of buildModel(load(source), source).repo.artifacts) {
    if (artifact.pointer !== '' || artifact.file.format === 'csv' || artifact.kind === 'isms-config') continue
    const text = readFileSync(join(root, artifact.file.path), 'utf8')
    const mended = artifact.kind === 'evidence' ? withSum(root, artifact, text) : withDigests(artifact, text)
    if (mended !== text) stale.push({ path: join(root, artifact.file.path), text: mended })
  }
  return stale
}

/** Text of an approved artifact with the right digest in each approval of its present version. */
export function withDigests(artifact: AnyArtifact, text: string): string {
  const { version, approval, owner_approvals } = artifact.data as {
    version?: string
    approval?: readonly Approval[]
    owner_approvals?: readonly Approval[]
  }
  const own = contentDigest(artifact)
  const approved = (approval ?? []).map((entry) => (entry.version === version ? own : undefined))
  const plan = artifact.kind === 'treatment-plan' ? (artifact as Parameters<typeof ownerDigest>[0]) : undefined
  const owners = (owner_approvals ?? []).map(({ risks, plan_version }) =>
    plan !== undefined && plan_version === version ? ownerDigest(plan, risks ?? []) : undefined,
  )
  return inBlock(inBlock(text, 'approval', approved), 'owner_approvals', owners)
}

/** Puts the digests, in order, into the `digest:` lines of a top-level block; `undefined` leaves a line alone. */
function inBlock(text: string, field: string, digests: readonly (string | undefined)[]): string {
  let next = 0
  const block = new RegExp(`^${field}:\\n(?:[ -].*\\n)+`, 'm')
  return text.replace(block, (lines) =>
    lines.replace(/^( +(?:- )?digest: "?)[^"\n]*/gm, (line, head: string) => {
      const digest = digests[next++]
      return digest === undefined ? line : `${head}${digest}`
    }),
  )
}

function withSum(root: string, artifact: AnyArtifact, text: string): string {
  const path = (artifact.data as { location?: { path?: string } }).location?.path
  if (path === undefined) return text
  const sum = createHash('sha256')
    .update(readFileSync(join(root, path)))
    .digest('hex')
  return text.replace(/^sha256: "?[0-9a-f]+"?$/m, (line) => (line.includes(sum) ? line : `sha256: "${sum}"`))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const stale = exampleRoots().flatMap(staleFiles)
  const checking = process.argv.includes('--check')
  for (const { path, text } of stale) {
    process.stdout.write(`${checking ? 'stale' : 'updated'} ${path}\n`)
    if (!checking) writeFileSync(path, text)
  }
  if (checking && stale.length > 0) process.exitCode = 1
}
