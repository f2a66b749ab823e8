/** What an id that is to be closed stands for: an action of a plan or corrective action, or an artifact that ends. */
import { CannotAnswer } from '../../cannot-answer.ts'
import type { AnyArtifact } from '../../model/artifact.ts'
import type { Repo } from '../../model/repo.ts'

/** A thing that can be closed, and the fields that say so. */
export interface Closable {
  readonly artifact: AnyArtifact
  /** Pointer of its map in the file. */
  readonly pointer: string
  readonly data: Readonly<Record<string, unknown>>
  /** Path of its fields in the declaration of the kind, such as `actions[].`; empty for a whole artifact. */
  readonly within: string
  /** Field that takes the day. */
  readonly dayField?: string
  /** Value of `status` that ends it; absent where there is no such field. */
  readonly status?: string
  readonly takesEvidence: boolean
  readonly isAction: boolean
  readonly isClosed: boolean
  /** Fields in their usual order, to place a new one behind. */
  readonly order: readonly string[]
}

/** Looks the id up; `CAP-001#2` is the second action of CAP-001. Throws `CannotAnswer` when it names nothing that is closed. */
export function closableOf(repo: Repo, id: string): Closable {
  const action = planAction(repo, id) ?? capAction(repo, id)
  if (action !== undefined) return action
  const artifact = repo.find(id)
  if (artifact === undefined)
    throw new CannotAnswer(
      `Nothing has the id ${id}`,
      'Actions of a treatment plan have ids of their own; CAP-001#2 is the second action of CAP-001.',
    )
  const ending = endings[artifact.kind]
  if (ending === undefined)
    throw new CannotAnswer(
      `${id} is a ${artifact.kind}, which is not closed`,
      `Closed are actions, and these kinds: ${Object.keys(endings).join(', ')}.`,
    )
  const data = artifact.data as Readonly<Record<string, unknown>>
  return {
    artifact,
    pointer: artifact.pointer,
    data,
    within: '',
    ...ending,
    isAction: false,
    isClosed: data.status === ending.status,
    order: ['id', 'title', 'owner', 'audit', 'raised_on', 'due', 'lessons', 'follow_up', 'resolved_on', 'status'],
  }
}

/** How artifacts end. */
const endings: Readonly<Record<string, Pick<Closable, 'dayField' | 'takesEvidence'> & { readonly status: string }>> = {
  finding: { status: 'closed', takesEvidence: true },
  cap: { status: 'closed', takesEvidence: false },
  incident: { status: 'closed', dayField: 'resolved_on', takesEvidence: false },
}

const actionOrder = ['id', 'what', 'owner', 'due', 'status', 'done_on']

function planAction(repo: Repo, id: string): Closable | undefined {
  for (const artifact of repo.all('treatment-plan')) {
    const index = (artifact.data.actions ?? []).findIndex((action) => action?.id === id)
    if (index < 0) continue
    const data = (artifact.data.actions?.[index] ?? {}) as Readonly<Record<string, unknown>>
    return { ...actionOf(artifact as AnyArtifact, index, data), status: 'done', isClosed: data.status === 'done' }
  }
  return undefined
}

function capAction(repo: Repo, id: string): Closable | undefined {
  const [, owner, number] = /^(.+)#(\d{1,4})$/.exec(id) ?? []
  const artifact = repo.get('cap', owner)
  if (artifact === undefined) return undefined
  const actions = artifact.data.actions ?? []
  const index = Number(number) - 1
  const data = actions[index] as Readonly<Record<string, unknown>> | undefined
  if (data === undefined)
    throw new CannotAnswer(`${owner} has ${actions.length} actions, so there is no ${id}`, 'The first one is #1.')
  return { ...actionOf(artifact as AnyArtifact, index, data), isClosed: data.done_on !== undefined }
}

const actionOf = (artifact: AnyArtifact, index: number, data: Closable['data']) => ({
  artifact,
  pointer: `${artifact.pointer}/actions/${index}`,
  data,
  within: 'actions[].',
  dayField: 'done_on',
  takesEvidence: true,
  isAction: true,
  order: actionOrder,
})
