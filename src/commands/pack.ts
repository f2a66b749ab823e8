/** `isms pack`: builds an audit pack from a commit (or, marked DRAFT, from the files as they are), written whole or not at all. */
import { join, relative, resolve, sep } from 'node:path'
import { kindNamed } from '../artifacts/catalogue.ts'
import { CannotAnswer } from '../cannot-answer.ts'
import { type CheckResult, check } from '../engine/check.ts'
import { exitCode } from '../engine/report.ts'
import { documentRevisions } from '../history/document-revisions.ts'
import { readFileHistories, tagsAt } from '../history/file-histories.ts'
import { buildPack } from '../pack/build.ts'
import { DEFAULT_FORMATS, PACK_FORMATS, type PackFormat, readFormats } from '../pack/formats.ts'
import type { PackHistory, PackProvenance } from '../pack/input.ts'
import { packResources } from '../pack/resources.ts'
import { refuseTarget, writePack } from '../pack/write.ts'
import { toolVersion } from '../package-root.ts'
import { gitLine } from '../source/git.ts'
import type { Source } from '../source/source.ts'
import { plainLine } from '../terminal/plain-text.ts'
import { committerDate, type Opened, openIsms, openRevision } from './open.ts'
import type { CommonOptions } from './options.ts'
import { findRoot } from './root.ts'

/** Options of `pack`. */
export interface PackOptions extends CommonOptions {
  readonly output?: string
  readonly worktree?: boolean
  readonly strict?: boolean
  readonly formats?: string
  readonly checkTemplates?: boolean
}

/** Runs the command and returns the exit code: 1 when the pack carries open errors. */
export async function run(type: string, options: PackOptions): Promise<number> {
  if (type !== 'stage1') throw new CannotAnswer(`"${type}" is no pack type`, 'Pack types: stage1.')
  const notice = (text: string) => {
    if (!options.quiet) process.stderr.write(`${text}\n`)
  }
  if (options.checkTemplates === true) {
    const { source } = openIsms(options)
    return (await import('./check-templates.ts')).runCheckTemplates(source, (path) => textOf(source, path))
  }
  const formats = formatsOf(options.formats)
  const opened = openContent(options)
  const target = targetFolder(options.output, type, opened)
  const refusal = refuseTarget(target, opened.root)
  if (refusal !== undefined) throw new CannotAnswer(refusal)
  notice('Checking')
  // The pack is judged by what binds at the audit it is made for, whatever the phase of the day.
  const result = check({ ...opened, phase: 'stage1' })
  if (options.strict === true && result.report.counts.errors > 0) {
    notice(`${result.report.counts.errors} open errors; with --strict nothing is written. isms check lists them.`)
    return 1
  }
  notice('Reading history')
  const history = await historyOf(opened, result, options)
  const built = await buildPack({
    repo: result.repo,
    diagnostics: result.report.diagnostics,
    history,
    provenance: provenanceOf(opened, result),
    resources: packResources((path) => textOf(opened.source, path)),
    formats,
    readFile: (path) => opened.source.read([path]).get(path),
    progress: notice,
  })
  if (!built.ok)
    throw new CannotAnswer(
      built.faults.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n      '),
    )
  for (const text of built.notices) notice(text.split('\n').map(plainLine).join('\n'))
  for (const { path, range, severity, rule, message } of built.findings)
    notice(`${path}:${range.start.line}: ${severity} ${rule}: ${plainLine(message)}`)
  const unfit = built.findings.filter(({ status, severity }) => status === 'open' && severity === 'error').length
  if (options.strict === true && unfit > 0) {
    notice(`${unfit} errors in what the pack would hold; with --strict nothing is written.`)
    return 1
  }
  if (built.drafts.length > 0) notice(`Drafts, watermarked: ${built.drafts.join(', ')}`)
  notice('Writing')
  const written = writePack(built.files, target, opened.root)
  if (!written.ok) throw new CannotAnswer(written.message)
  process.stdout.write(`${relative(process.cwd(), written.folder) || '.'}\n${relative(process.cwd(), written.zip)}\n`)
  const { errors, warnings } = result.report.counts
  if (errors + warnings > 0) notice(`The pack lists ${errors} open errors and ${warnings} open warnings.`)
  return unfit > 0 ? 1 : exitCode(result.report)
}

function formatsOf(list: string | undefined): readonly PackFormat[] {
  if (list === undefined) return DEFAULT_FORMATS
  const read = readFormats(list)
  if (read.ok) return read.formats
  throw new CannotAnswer(
    `"${read.word}" is no format of a pack`,
    `Formats: ${Object.keys(PACK_FORMATS).join(', ')}; or all.`,
  )
}

/** Text of a file of the source, for the user's own templates. */
function textOf(source: Source, path: string): string | undefined {
  const entry = source.list().find((item) => item.path === path)
  const bytes = entry?.type === 'file' ? source.read([path]).get(path) : undefined
  return bytes === undefined ? undefined : Buffer.from(bytes).toString('utf8')
}

/** HEAD or --ref by default; the files as they are with --worktree or --no-git. */
function openContent(options: PackOptions): Opened {
  if (options.worktree === true && options.ref !== undefined)
    throw new CannotAnswer('--worktree and --ref exclude each other')
  if (options.ref !== undefined) return openIsms(options)
  if (options.worktree === true || !options.git) return openIsms(options)
  const root = findRoot(options.root)
  if (gitLine(root, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']) === undefined) {
    throw new CannotAnswer(
      'There is no commit to build the pack from',
      'Commit the ISMS to git, or build a DRAFT from the files with --worktree.',
    )
  }
  return openRevision(root, 'HEAD', options)
}

/** Beside the working folder's files, or beside the ISMS where the working folder lies inside it. */
function targetFolder(output: string | undefined, type: string, opened: Opened): string {
  if (output !== undefined) return resolve(output)
  const name = `isms-${type}-${opened.commit === undefined ? 'draft' : opened.commit.slice(0, 10)}`
  const here = relative(opened.root, process.cwd())
  const inside = here === '' || (here !== '..' && !here.startsWith(`..${sep}`))
  return inside ? join(opened.root, '..', name) : resolve(name)
}

async function historyOf(opened: Opened, result: CheckResult, options: PackOptions): Promise<PackHistory> {
  const commit = opened.commit ?? gitLine(opened.root, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'])
  if (!options.git || commit === undefined) return { of: () => [], state: 'none' }
  const prefix =
    opened.commit === undefined ? (gitLine(opened.root, ['rev-parse', '--show-prefix']) ?? '') : opened.prefix
  const top = gitLine(opened.root, ['rev-parse', '--show-toplevel']) ?? opened.root
  const histories = await readFileHistories(top, commit, prefix)
  const documents = result.repo.artifacts.filter((artifact) => kindNamed(artifact.kind)?.document === true)
  const revisions = documentRevisions(top, histories, [...new Set(documents.map(({ file }) => file.path))])
  return { of: (path) => revisions.get(path) ?? [], state: histories.shallow ? 'shallow' : 'complete' }
}

function provenanceOf(opened: Opened, result: CheckResult): PackProvenance {
  const common = { asOf: result.today, toolVersion: toolVersion() }
  const { commit } = opened
  if (commit === undefined) return { ...common, tags: [], date: result.today, dirty: true }
  const tree = gitLine(opened.root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${commit}^{tree}`])
  const date = committerDate(opened.root, commit)
  return {
    ...common,
    commit,
    ...(tree === undefined ? {} : { tree }),
    tags: tagsAt(opened.root, commit),
    date,
    dirty: false,
  }
}
