/** The part of `isms import` that adopts a folder of Markdown documents. */
import { existsSync, realpathSync, statSync } from 'node:fs'
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { KindInfo } from '../artifacts/kind-info.ts'
import { CannotAnswer } from '../cannot-answer.ts'
import { replaceFile, writeNewFile } from '../edit/write-file.ts'
import type { Report } from '../engine/report.ts'
import { documentLines } from '../interop/import/documents/documents-text.ts'
import { planDocuments } from '../interop/import/documents/plan-documents.ts'
import { workTreeSource } from '../source/work-tree.ts'
import { leftToDo } from './left-to-do-text.ts'
import type { Checked } from './open.ts'
import { say } from './output.ts'

/** Most files of a folder that is looked at. */
const mostFiles = 5000

/** What adopting a folder needs. */
export interface DocumentsRun {
  readonly opened: Checked
  readonly kind: KindInfo
  readonly folder: string
  readonly defaults: ReadonlyMap<string, string>
  readonly dryRun: boolean
  /** The report after writing. */
  readonly again: () => Report
}

/** Adopts the documents and returns the exit code: 1 when a document was not adopted. */
export function importDocuments({ opened, kind, folder, defaults, dryRun, again }: DocumentsRun): number {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new CannotAnswer(`${folder} is no folder`, `Name the folder that holds the ${kind.plural.toLowerCase()}.`)
  const unknown = [...defaults.keys()].find((name) => !kind.fields.includes(name))
  if (unknown !== undefined)
    throw new CannotAnswer(
      `The kind ${kind.kind} has no field "${unknown}"`,
      `isms explain ${kind.kind} lists its fields.`,
    )
  const path = realpathSync(folder)
  const below = relative(opened.root, path).split(sep).join('/')
  const source = workTreeSource(path)
  const entries = source.list()
  if (entries.length > mostFiles)
    throw new CannotAnswer(`${folder} holds more than ${mostFiles} files`, 'Name a folder below it.')
  const plan = planDocuments(opened.repo, {
    kind,
    folder: basename(resolve(folder)),
    below: below.startsWith('..') || isAbsolute(below) ? undefined : below,
    entries,
    read: (file) => source.read([file]).get(file),
    defaults,
  })
  say(documentLines(plan))
  const taken = plan.adopted.find(({ to, inPlace }) => !inPlace && existsSync(join(opened.root, to)))
  if (taken !== undefined) throw new CannotAnswer(`${taken.to} is there already`, 'Move it away, then try again.')
  if (dryRun) say(['', 'Nothing is written (--dry-run)'])
  else if (plan.adopted.length > 0) {
    for (const { to, text, inPlace } of plan.adopted) {
      if (inPlace) replaceFile(join(opened.root, to), text)
      else writeNewFile(join(opened.root, to), text)
    }
    say(['', `Written: ${plan.adopted.length} documents in ${kind.location}/`])
    say(leftToDo(again(), new Set(plan.adopted.map(({ to }) => to))))
  }
  return plan.left.some(({ isDocument }) => isDocument) ? 1 : 0
}
