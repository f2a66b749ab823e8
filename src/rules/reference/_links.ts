/** What the rules on references share: which links they judge, and what a link may point at. */
import { annexControls, clauses } from '../../frameworks/iso27001.ts'
import { statusOf } from '../../model/life.ts'
import type { Link } from '../../model/link.ts'
import type { Repo } from '../../model/repo.ts'

/** True for links that another rule judges in full: approvers, of whom approval/approver-not-registered speaks. */
export function namesApprover({ from, field }: Link): boolean {
  if (field.pattern === '/approval/*/by') return true
  if (from.kind === 'risk-acceptance') return field.pattern === '/by' || field.pattern === '/by/*'
  return from.kind === 'exception' && field.pattern === '/approved_by'
}

/** True when the artifact that holds the link is history. */
export const isHistory = ({ from }: Link): boolean => ['superseded', 'retired'].includes(statusOf(from))

/** What a field may point at, in words: `a person or role`. */
export function allowedWords({ field }: Link): string {
  const words = field.to.map((to) => targetWords[to] ?? to.replace(/-/g, ' '))
  const last = words.at(-1) ?? ''
  const text = words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${last}` : last
  return `${/^[aeiou]/i.test(text) ? 'an' : 'a'} ${text}`
}

const targetWords: Record<string, string> = {
  'annex-a': 'Annex A control',
  clause: 'clause',
  evidence: 'piece of evidence',
  process: 'process of the scope',
  'scope-item': 'item of the scope',
  'plan-action': 'action of a treatment plan',
  requirement: 'requirement of an interested party',
  soa: 'statement of applicability',
  cap: 'corrective action plan',
  any: 'artifact',
}

/** Every id that a field may hold. */
export function allowedIds(repo: Repo, { field }: Link): readonly string[] {
  if (field.to.includes('any')) return repo.artifacts.map(({ id }) => id)
  return field.to.flatMap((to) => {
    if (to === 'annex-a') return annexControls.map(({ id }) => id)
    if (to === 'clause') return clauses.map(({ id }) => id)
    return partIds(repo, to) ?? repo.all(to as 'risk').map(({ id }) => id)
  })
}

function partIds(repo: Repo, to: string): readonly string[] | undefined {
  const texts = (items: readonly (string | undefined)[]) =>
    items.filter((item) => item !== undefined && item !== '') as string[]
  if (to === 'plan-action')
    return texts(repo.all('treatment-plan').flatMap(({ data }) => (data.actions ?? []).map((action) => action?.id)))
  if (to === 'requirement')
    return texts(repo.all('interested-party').flatMap(({ data }) => (data.requirements ?? []).map((item) => item?.id)))
  if (to === 'process') return texts(repo.all('scope').flatMap(({ data }) => data.processes ?? []))
  if (to !== 'scope-item') return undefined
  return texts(
    repo
      .all('scope')
      .flatMap(({ data }) => [
        ...(data.organization_units ?? []),
        ...(data.locations ?? []),
        ...(data.services ?? []),
        ...(data.processes ?? []),
      ]),
  )
}
