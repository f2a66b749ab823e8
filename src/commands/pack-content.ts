/** Gathers from git and the checked ISMS everything that a pack is a function of, and builds it; for `pack` and for `verify --repo`. */
import { kindNamed } from '../artifacts/catalogue.ts'
import { CannotAnswer } from '../cannot-answer.ts'
import { type CheckResult, check } from '../engine/check.ts'
import { documentRevisions } from '../history/document-revisions.ts'
import { readFileHistories } from '../history/file-histories.ts'
import { tagsOnCommit } from '../history/tags-on-commit.ts'
import { buildPack, type PackResult } from '../pack/build.ts'
import type { PackFormat, PackHistory, PackProvenance, PackTag } from '../pack/input.ts'
import { packResources } from '../pack/resources.ts'
import { toolVersion } from '../package-root.ts'
import { gitLine } from '../source/git.ts'
import type { Source } from '../source/source.ts'
import { committerDate, type Opened } from './open.ts'

/** What a pack is built with. */
export interface PackOrder {
  readonly formats: readonly PackFormat[]
  /** False leaves the history out. */
  readonly git: boolean
  /** Tags to be named instead of those that stand on the commit today. */
  readonly tags?: readonly PackTag[]
  /** Told before each long step. */
  readonly progress: (step: string) => void
}

/** A built pack. */
export type BuiltPack = Extract<PackResult, { readonly ok: true }>

/** Checks what goes into a pack: judged by what binds at the audit that it is made for, whatever the phase of the day. */
export const checkForPack = (opened: Opened): CheckResult => check({ ...opened, phase: 'stage1' })

/** Builds the pack of an opened and checked ISMS. Throws `CannotAnswer` where a template is broken. */
export async function buildFrom(opened: Opened, result: CheckResult, order: PackOrder): Promise<BuiltPack> {
  order.progress('Reading history')
  const history = await historyOf(opened, result, order.git)
  const built = await buildPack({
    repo: result.repo,
    diagnostics: result.report.diagnostics,
    history,
    provenance: provenanceOf(opened, result, order.tags),
    resources: packResources((path) => textOf(opened.source, path)),
    formats: order.formats,
    readFile: (path) => opened.source.read([path]).get(path),
    progress: order.progress,
  })
  if (built.ok) return built
  throw new CannotAnswer(built.faults.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n      '))
}

/** Text of a file of the source, for the user's own templates. */
function textOf(source: Source, path: string): string | undefined {
  const entry = source.list().find((item) => item.path === path)
  const bytes = entry?.type === 'file' ? source.read([path]).get(path) : undefined
  return bytes === undefined ? undefined : Buffer.from(bytes).toString('utf8')
}

async function historyOf(opened: Opened, result: CheckResult, wanted: boolean): Promise<PackHistory> {
  const commit = opened.commit ?? gitLine(opened.root, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'])
  if (!wanted || commit === undefined) return { of: () => [], state: 'none' }
  const prefix =
    opened.commit === undefined ? (gitLine(opened.root, ['rev-parse', '--show-prefix']) ?? '') : opened.prefix
  const top = gitLine(opened.root, ['rev-parse', '--show-toplevel']) ?? opened.root
  const histories = await readFileHistories(top, commit, prefix)
  const documents = result.repo.artifacts.filter((artifact) => kindNamed(artifact.kind)?.document === true)
  const revisions = documentRevisions(top, histories, [...new Set(documents.map(({ file }) => file.path))])
  return { of: (path) => revisions.get(path) ?? [], state: histories.shallow ? 'shallow' : 'complete' }
}

function provenanceOf(opened: Opened, result: CheckResult, tags: readonly PackTag[] | undefined): PackProvenance {
  const common = { asOf: result.today, toolVersion: toolVersion(), root: opened.prefix }
  const { commit } = opened
  if (commit === undefined) return { ...common, tags: [], date: result.today, dirty: true }
  const tree = gitLine(opened.root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${commit}^{tree}`])
  return {
    ...common,
    commit,
    ...(tree === undefined ? {} : { tree }),
    tags: tags ?? tagsOnCommit(opened.root, commit).map(({ name, object, signed }) => packTag(name, object, signed)),
    date: committerDate(opened.root, commit),
    dirty: false,
  }
}

const packTag = (name: string, object: string | null, signed: boolean): PackTag => ({
  name,
  object,
  signature: signed ? 'not-judged' : 'unsigned',
})
