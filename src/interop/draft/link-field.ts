/** Which field of a new artifact takes a link to a given artifact: the one reference field that allows its kind. */
import type { KindInfo } from '../../artifacts/kind-info.ts'
import { CannotAnswer } from '../../cannot-answer.ts'
import type { FieldTopic } from '../../explain/topics.ts'
import { annexControl } from '../../frameworks/iso27001.ts'
import type { Repo } from '../../model/repo.ts'

/**
 * Name of the field that a link to `id` goes into. A kind's own fields come before those that all kinds share.
 * Throws `CannotAnswer` when the id is unknown, no field takes it, or several do.
 */
export function linkField(
  repo: Repo,
  kind: KindInfo,
  fields: readonly FieldTopic[],
  id: string,
  shared: ReadonlySet<string>,
): string {
  const target = annexControl(id) === undefined ? repo.find(id)?.kind : 'annex-a'
  if (target === undefined) throw new CannotAnswer(`No artifact has the id ${id}`)
  const taking = fields.filter(({ name, refersTo }) => !/[.[]/.test(name) && refersTo?.includes(target) === true)
  const own = taking.filter(({ name }) => !shared.has(name))
  const candidates = own.length > 0 ? own : taking
  if (candidates.length === 1) return (candidates[0] as FieldTopic).name
  throw new CannotAnswer(
    candidates.length === 0
      ? `The kind ${kind.kind} has no field that refers to ${id} (${target})`
      : `${id} may go into ${candidates.map(({ name }) => name).join(' or ')}`,
    candidates.length === 0
      ? `isms explain ${kind.kind} lists its fields.`
      : `Say which: --set ${candidates[0]?.name}=${id}`,
  )
}
