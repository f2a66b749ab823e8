/** What each person and each role answers for, across the whole ISMS (clauses 5.3, 6.1.2 c 2 and A.5.9). */

import { soaEntries } from '../../analysis/soa-entries.ts'
import { kindNamed } from '../../artifacts/catalogue.ts'
import { annexControl } from '../../frameworks/iso27001.ts'
import type { Artifact } from '../../model/artifact.ts'
import { isLive, statusOf } from '../../model/life.ts'
import type { PackContext } from '../context.ts'
import { byCodeUnit } from '../order.ts'

/** One thing with those who answer for it. */
export interface OwnedThing {
  readonly id: string
  readonly title: string
  /** What it is: `Risk`, `Action of PLAN-001`. */
  readonly kind: string
  readonly status: string
  /** Person or role, as written; empty where nobody is named. */
  readonly owner: string
}

/** Kinds whose artifacts must have an owner, or may have one, in the order of the catalogue; rows of registers are left out. */
export function ownedThings(context: PackContext): OwnedThing[] {
  const { repo } = context
  const things = repo.artifacts.filter(isLive).flatMap((artifact): OwnedThing[] => {
    const data = artifact.data as { owner?: string; process_owner?: string; title?: string; name?: string }
    const owner = data.owner ?? (artifact.kind === 'finding' ? data.process_owner : undefined)
    if (artifact.kind === 'isms-config' || artifact.id === '' || typeof owner !== 'string') return []
    return [
      {
        id: artifact.id,
        title: String(data.title ?? data.name ?? ''),
        kind: kindNamed(artifact.kind)?.title ?? artifact.kind,
        status: statusWord(artifact),
        owner,
      },
    ]
  })
  return [...things, ...actions(context), ...decisions(context)].sort(
    (a, b) => byCodeUnit(a.kind, b.kind) || byCodeUnit(a.id, b.id),
  )
}

/** Actions of treatment plans that are not done. */
function actions({ repo }: PackContext): OwnedThing[] {
  return repo.live('treatment-plan').flatMap((plan) =>
    (plan.data.actions ?? []).flatMap((action): OwnedThing[] =>
      action?.id === undefined || action.owner === undefined || action.status === 'done' || action.status === 'dropped'
        ? []
        : [
            {
              id: action.id,
              title: action.what ?? '',
              kind: 'Action of the treatment plan',
              status: action.status ?? '',
              owner: action.owner,
            },
          ],
    ),
  )
}

/** Entries of the statement of applicability that name an owner of their own. */
function decisions({ repo }: PackContext): OwnedThing[] {
  return soaEntries(repo).flatMap(({ id, data }): OwnedThing[] =>
    data.owner === undefined || id === ''
      ? []
      : [
          {
            id,
            title: annexControl(id)?.title ?? repo.get('control', id)?.data.title ?? '',
            kind: 'Entry of the statement of applicability',
            status: data.applicable === 'no' ? 'excluded' : (data.status ?? ''),
            owner: data.owner,
          },
        ],
  )
}

const statusWord = (artifact: Artifact): string => (statusOf(artifact) ?? '').replaceAll('-', ' ')
