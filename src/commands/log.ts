/** `isms log`: the history of one artifact, field by field: what changed, who did it, when, who approved it. */
import { CannotAnswer } from '../cannot-answer.ts'
import { type FoundArtifact, findArtifact } from '../engine/find-artifact.ts'
import { fieldChanges } from '../model/field-changes.ts'
import { logDocument } from '../report/log/log-document.ts'
import { logMarkdown } from '../report/log/log-markdown.ts'
import { logText } from '../report/log/log-text.ts'
import { printedJson } from '../report/printed-json.ts'
import { workTreeSource } from '../source/work-tree.ts'
import { painter } from '../terminal/color.ts'
import { openHistoryOf } from './history-view.ts'
import { type CommonOptions, parseAsOf } from './options.ts'
import { emit } from './output.ts'
import { displayPrefix } from './root.ts'

/** Options of `log`. */
export interface LogOptions extends Omit<CommonOptions, 'git'> {
  readonly format: 'text' | 'json' | 'markdown'
  readonly output?: string
  readonly cache: boolean
}

/** Runs the command and returns the exit code. */
export async function run(id: string, options: LogOptions): Promise<number> {
  const { asOf: day, ...rest } = options
  const asOf = parseAsOf(day)
  let workTree: FoundArtifact | undefined
  const { history, root } = await openHistoryOf(
    { ...rest, ...(asOf === undefined ? {} : { asOf }) },
    (folder, wanted) => {
      // What is not committed belongs to no day.
      if (options.ref === undefined && asOf === undefined) workTree = findArtifact(workTreeSource(folder), wanted)
      return workTree
    },
  )
  const found = history.of(id)
  if (found === undefined) {
    throw workTree === undefined
      ? new CannotAnswer(
          `No commit holds an artifact ${id}`,
          'Check the id; isms status and isms check name those there are.',
        )
      : new CannotAnswer(`${id} is not committed yet, so that it has no history`, 'Commit it to git first.')
  }
  const committed = found.revisions.at(-1)?.after
  const uncommitted = workTree === undefined || committed === undefined ? [] : fieldChanges(committed, workTree)
  const document = logDocument(found, history.head, history.notices, uncommitted)
  if (options.quiet !== true)
    for (const { message, help } of history.notices) process.stderr.write(`${message}. ${help}\n`)
  const print = {
    json: () => printedJson(document),
    markdown: () => logMarkdown(document),
    text: () =>
      logText(document, painter(process.stdout, !options.color || options.output !== undefined), displayPrefix(root)),
  }[options.format]
  emit(print(), options.output)
  return 0
}
