/** `isms show`: one artifact, or a part that has an id of its own, with its links and what is open on it. */
import { findById, idsOf } from '../analysis/find-by-id.ts'
import { nameOfId } from '../analysis/name-of-id.ts'
import { CannotAnswer } from '../cannot-answer.ts'
import { annexControl } from '../frameworks/iso27001.ts'
import type { Repo } from '../model/repo.ts'
import { nearestOf } from '../parse/nearest.ts'
import { shown } from '../report/show/show.ts'
import { showText } from '../report/show/text.ts'
import { painter } from '../terminal/color.ts'
import { openAndJudge } from './open.ts'
import type { CommonOptions } from './options.ts'
import { emit, jsonText } from './output.ts'
import { displayPrefix } from './root.ts'

/** Options of `show`. */
export interface ShowOptions extends CommonOptions {
  readonly format: 'text' | 'json'
  readonly output?: string
}

/** Runs the command and returns the exit code: 0, or 2 when nothing has the id. */
export async function run(id: string, options: ShowOptions): Promise<number> {
  const result = await openAndJudge(options)
  const found = findById(result.repo, id)
  if (found === undefined) throw unknownId(result.repo, id)
  const document = shown(result, found)
  if (options.format === 'json') emit(jsonText(document), options.output)
  else
    emit(
      showText(document, {
        paint: painter(process.stdout, !options.color || options.output !== undefined),
        prefix: displayPrefix(result.root),
        nameOf: (text) => nameOfId(result.repo, text),
      }),
      options.output,
    )
  return 0
}

function unknownId(repo: Repo, id: string): CannotAnswer {
  if (repo.unreadableIds.has(id))
    return new CannotAnswer(`${id} stands in a file that cannot be read`, 'isms check says why.')
  if (annexControl(id) !== undefined)
    return new CannotAnswer(`The SoA has no entry for ${id}`, `isms explain ${id} says what the control is about.`)
  const near = nearestOf(
    id,
    idsOf(repo).map((found) => found.id),
  )
  return new CannotAnswer(
    `Nothing has the id "${id}"`,
    near === undefined ? 'isms check lists what there is.' : `Nearest id: ${near}.`,
  )
}
