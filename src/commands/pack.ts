/** `isms pack`: builds an audit pack from a commit (or, marked DRAFT, from the files as they are), written whole or not at all. */
import { join, relative, resolve, sep } from 'node:path'
import { CannotAnswer } from '../cannot-answer.ts'
import { exitCode } from '../engine/report.ts'
import { PACK_FORMATS, type PackFormat, readFormats } from '../pack/formats.ts'
import { refuseTarget, writePack } from '../pack/write.ts'
import { gitLine } from '../source/git.ts'
import { plainLine } from '../terminal/plain-text.ts'
import { type Opened, openIsms, openRevision, revisionRoot } from './open.ts'
import type { CommonOptions } from './options.ts'
import { buildFrom, checkForPack } from './pack-content.ts'
import { definitionIn, refuseUnused } from './pack-definition-view.ts'
import { recordOf, refuseRecord } from './pack-record.ts'
import { packSigner } from './pack-signature.ts'
import { findRoot } from './root.ts'

/** Options of `pack`. */
export interface PackOptions extends CommonOptions {
  readonly output?: string
  readonly worktree?: boolean
  readonly strict?: boolean
  readonly formats?: string
  readonly checkTemplates?: boolean
  /** Path of a key for ssh-keygen. */
  readonly sign?: string
  readonly record?: boolean
  /** Revision since which the pack tells the changes. */
  readonly since?: string
  /** Id of the audit that the pack prepares. */
  readonly audit?: string
}

/** Runs the command and returns the exit code: 1 when the pack carries open errors. */
export async function run(type: string, options: PackOptions): Promise<number> {
  const notice = (text: string) => {
    if (!options.quiet) process.stderr.write(`${text}\n`)
  }
  if (options.checkTemplates === true) {
    const { source } = openIsms(options)
    return (await import('./check-templates.ts')).runCheckTemplates(source, definitionIn(source, type))
  }
  const formats = formatsOf(options.formats)
  const opened = openContent(options)
  const definition = definitionIn(opened.source, type)
  refuseUnused(options, definition)
  const signer = options.sign === undefined ? undefined : packSigner(options.sign, opened.root)
  if (options.record === true) refuseRecord(opened)
  const target = targetFolder(options.output, type, opened)
  const refusal = refuseTarget(target, opened.root)
  if (refusal !== undefined) throw new CannotAnswer(refusal)
  notice('Checking')
  const result = checkForPack(opened, definition)
  if (options.strict === true && result.report.counts.errors > 0) {
    notice(`${result.report.counts.errors} open errors; with --strict nothing is written. isms check lists them.`)
    return 1
  }
  const built = await buildFrom(opened, result, {
    definition,
    ...(options.since === undefined ? {} : { since: { revision: options.since } }),
    ...(options.audit === undefined ? {} : { audit: options.audit }),
    formats: formats ?? definition.formats,
    git: options.git,
    progress: notice,
  })
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
  const record = options.record === true ? recordOf(opened.root, built.manifest) : undefined
  const files = signer === undefined ? built.files : signer(built.files)
  const written = writePack(files, target, opened.root)
  if (!written.ok) throw new CannotAnswer(written.message)
  process.stdout.write(`${relative(process.cwd(), written.folder) || '.'}\n${relative(process.cwd(), written.zip)}\n`)
  if (record !== undefined) notice(`On record in the ISMS: ${record()}; commit it.`)
  const { errors, warnings } = result.report.counts
  if (errors + warnings > 0) notice(`The pack lists ${errors} open errors and ${warnings} open warnings.`)
  return unfit > 0 ? 1 : exitCode(result.report)
}

function formatsOf(list: string | undefined): readonly PackFormat[] | undefined {
  if (list === undefined) return undefined
  const read = readFormats(list)
  if (read.ok) return read.formats
  throw new CannotAnswer(
    `"${read.word}" is no format of a pack`,
    `Formats: ${Object.keys(PACK_FORMATS).join(', ')}; or all.`,
  )
}

/** HEAD or --ref by default; the files as they are with --worktree or --no-git. */
function openContent(options: PackOptions): Opened {
  if (options.worktree === true && options.ref !== undefined)
    throw new CannotAnswer('--worktree and --ref exclude each other')
  if (options.ref !== undefined) return openIsms(options)
  if (options.worktree === true || !options.git) return openIsms(options)
  // A bare repository has nothing but its commits.
  const place = revisionRoot(options.root)
  const root = typeof place === 'string' ? findRoot(options.root) : place.folder
  if (gitLine(root, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']) === undefined) {
    throw new CannotAnswer(
      'There is no commit to build the pack from',
      'Commit the ISMS to git, or build a DRAFT from the files with --worktree.',
    )
  }
  return openRevision(place, 'HEAD', options)
}

/** Beside the working folder's files, or beside the ISMS where the working folder lies inside it. */
function targetFolder(output: string | undefined, type: string, opened: Opened): string {
  if (output !== undefined) return resolve(output)
  const name = `isms-${type}-${opened.commit === undefined ? 'draft' : opened.commit.slice(0, 10)}`
  const here = relative(opened.root, process.cwd())
  const inside = here === '' || (here !== '..' && !here.startsWith(`..${sep}`))
  return inside ? join(opened.root, '..', name) : resolve(name)
}
