/** `isms explain`: a rule, an artifact kind, a clause or a control, as text or JSON. */
import { allKinds } from '../artifacts/catalogue.ts'
import { CannotAnswer } from '../cannot-answer.ts'
import { allChecks } from '../engine/rule-catalogue.ts'
import { explanationText } from '../explain/text.ts'
import { explainAll, explainTopic } from '../explain/topics.ts'
import { annexControls, clauses } from '../frameworks/iso27001.ts'
import { nearestOf } from '../parse/nearest.ts'
import { emit } from './output.ts'

/** Options of `explain`. */
export interface ExplainOptions {
  readonly all?: boolean
  readonly format: 'text' | 'json'
}

/** Runs the command and returns the exit code. */
export function run(name: string | undefined, options: ExplainOptions): number {
  if (options.all === true) {
    const all = explainAll()
    emit(
      options.format === 'json'
        ? `${JSON.stringify(all, null, 2)}\n`
        : [...all.rules, ...all.kinds, ...all.clauses, ...all.controls].map(explanationText).join('\n\n'),
    )
    return 0
  }
  if (name === undefined)
    throw new CannotAnswer('Nothing to explain', 'Name a rule, kind, clause or control, or use --all.')
  const topic = explainTopic(name)
  if (topic === undefined) {
    const names = [
      ...allChecks.map(({ id }) => id),
      ...allKinds.map(({ kind }) => kind),
      ...clauses.map(({ id }) => id),
      ...annexControls.map(({ id }) => id),
    ]
    const near = nearestOf(name, names)
    throw new CannotAnswer(
      `"${name}" is no rule, kind, clause or control`,
      near === undefined ? 'List everything with isms explain --all.' : `Nearest name: ${near}.`,
    )
  }
  emit(options.format === 'json' ? `${JSON.stringify(topic, null, 2)}\n` : `${explanationText(topic)}\n`)
  return 0
}
