/** The words by which readers know an id: the name of a person, the title of a role, document, risk, control or clause. */
import { annexControl, clauseCited } from '../frameworks/iso27001.ts'
import type { Repo } from '../model/repo.ts'

/** Name or title of what has the id; undefined when nothing has it or it has none. */
export function nameOfId(repo: Repo, id: string): string | undefined {
  const artifact = repo.find(id)
  if (artifact === undefined) return annexControl(id)?.title ?? clauseCited(id)?.title
  const { name, title } = artifact.data as { readonly name?: unknown; readonly title?: unknown }
  const words = typeof name === 'string' ? name : title
  return typeof words === 'string' ? words : undefined
}
