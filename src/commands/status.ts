/** `isms status`: where the ISMS stands, on one screen or seen by control, owner or clause, or through another framework. */
import type { ChalkInstance } from 'chalk'
import type { CheckResult } from '../engine/check.ts'
import { certificationText } from '../report/status/certification-text.ts'
import { type Status, statusOfIsms } from '../report/status/status.ts'
import { type StatusView, statusText } from '../report/status/text.ts'
import { painter } from '../terminal/color.ts'
import { type Opened, openAndJudge } from './open.ts'
import type { CommonOptions } from './options.ts'
import { emit } from './output.ts'
import { displayPrefix } from './root.ts'

/** Options of `status`. */
export interface StatusOptions extends CommonOptions {
  readonly by?: StatusView
  readonly framework?: string
  readonly format: 'text' | 'json'
  readonly output?: string
  /** Shows the certification in full: plan, costs, timeline. */
  readonly certification?: boolean
}

/** Runs the command and returns the exit code: always 0, for the status itself is the answer. */
export async function run(options: StatusOptions): Promise<number> {
  const result = await openAndJudge(options)
  const paint = painter(process.stdout, !options.color || options.output !== undefined)
  if (options.framework !== undefined) {
    emit(await throughFramework(options.framework, result, options.format, paint), options.output)
    return 0
  }
  const status = statusOfIsms(result)
  emit(
    options.format === 'json'
      ? `${JSON.stringify(options.certification === true ? certificationDocument(status) : status, null, 2)}\n`
      : options.certification === true
        ? certificationText(status, paint)
        : statusText(status, paint, displayPrefix(result.root), options.by),
    options.output,
  )
  return 0
}

/** The ISMS seen through another framework; its catalogues are loaded only now. */
async function throughFramework(
  id: string,
  result: Opened & CheckResult,
  format: 'text' | 'json',
  paint: ChalkInstance,
): Promise<string> {
  const [{ catalogueNamed }, { frameworkStatus }, { frameworkText }] = await Promise.all([
    import('./framework-view.ts'),
    import('../report/status/framework-status.ts'),
    import('../report/status/framework-text.ts'),
  ])
  const { catalogue, sources } = catalogueNamed(id, result.source, result.repo, displayPrefix(result.root))
  const status = frameworkStatus(result, catalogue, sources)
  return format === 'json' ? `${JSON.stringify(status, null, 2)}\n` : frameworkText(status, paint)
}

/** The certification alone, with what says where it comes from. */
const certificationDocument = ({ schemaVersion, organization, asOf, commit, certification }: Status) => ({
  schemaVersion,
  organization,
  asOf,
  ...(commit === undefined ? {} : { commit }),
  ...certification,
})
