/** What each link of the chain is called and where it stands. */
import { annexControls } from '../../frameworks/iso27001.ts'
import type { Artifact } from '../../model/artifact.ts'
import type { IsoDate } from '../../model/dates.ts'
import { isLive, statusOf } from '../../model/life.ts'
import type { Repo } from '../../model/repo.ts'
import { limitDuration } from '../../model/settings.ts'
import { auditDays } from '../audit-plan.ts'
import { headerOf } from '../documents.ts'
import { freshUntil } from '../evidence-of.ts'
import type { PlanAction } from '../risk-actions.ts'
import type { SoaEntry } from '../soa-entries.ts'
import { keyOf, type Level, type TraceNode } from './trace-graph.ts'

const annexTitles: ReadonlyMap<string, string> = new Map(annexControls.map(({ id, title }) => [id, title]))

const words = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(', ')

const titleOf = ({ data }: Artifact): string => {
  const { title, name } = data as { readonly title?: string; readonly name?: string }
  return title ?? name ?? ''
}

/** A node for an artifact that is a link of the chain by itself. */
export const artifactNode = (level: Level, artifact: Artifact, state: string): TraceNode => ({
  key: keyOf(level, artifact.id),
  level,
  id: artifact.id,
  title: titleOf(artifact),
  state,
  live: isLive(artifact),
  artifact,
  pointer: '',
})

export const riskNode = (risk: Artifact<'risk'>): TraceNode =>
  artifactNode('risk', risk, words(statusOf(risk), risk.data.treatment))

export const controlNode = (control: Artifact<'control'>): TraceNode =>
  artifactNode('control', control, control.data.status ?? '')

export const documentNode = (document: Artifact): TraceNode =>
  artifactNode('document', document, [statusOf(document), headerOf(document).version ?? ''].join(' ').trim())

/** Evidence with the day until which it counts. */
export function evidenceNode(repo: Repo, evidence: Artifact<'evidence'>, today: IsoDate): TraceNode {
  const until = freshUntil(evidence, limitDuration(repo, 'evidence_freshness', 'P12M'))
  const state = until === undefined ? 'no date' : until >= today ? `fresh until ${until}` : `stale since ${until}`
  return artifactNode('evidence', evidence, state)
}

export const auditNode = (audit: Artifact<'audit'>): TraceNode =>
  artifactNode('audit', audit, words(audit.data.type, audit.data.status, auditDays(audit)?.to))

export const findingNode = (finding: Artifact<'finding'>): TraceNode =>
  artifactNode('finding', finding, words(finding.data.grade, finding.data.status))

/** An action of a treatment plan. */
export function actionNode({ plan, pointer, data }: PlanAction): TraceNode {
  const id = data.id ?? `${plan.id}${pointer}`
  const open = data.status !== 'done' && data.status !== 'dropped'
  return {
    key: keyOf('treatment', id),
    level: 'treatment',
    id,
    title: data.what ?? '',
    state: words(data.status ?? 'planned', open && data.due !== undefined ? `due ${data.due}` : data.done_on),
    live: isLive(plan) && data.status !== 'dropped',
    artifact: plan,
    pointer,
  }
}

/** An entry of the SoA. */
export function entryNode(repo: Repo, { soa, id, data, pointer }: SoaEntry): TraceNode {
  const { applicable } = data
  const decided = applicable === 'yes' ? 'applicable' : applicable === 'no' ? 'excluded' : 'undecided'
  const own = repo.get('control', id)
  return {
    key: keyOf('soa', id),
    level: 'soa',
    id,
    title: annexTitles.get(id) ?? (own === undefined ? '' : titleOf(own)),
    state: applicable === 'no' ? decided : words(decided, data.status),
    live: applicable !== 'no',
    artifact: soa,
    pointer,
  }
}

/** An Annex A id that something names although the SoA has no entry for it. */
export const missingEntryNode = (id: string): TraceNode => ({
  key: keyOf('soa', id),
  level: 'soa',
  id,
  title: annexTitles.get(id) ?? '',
  state: 'not in the SoA',
  live: true,
  pointer: '',
})

/** True for an id of Annex A. */
export const isAnnexId = (id: string): boolean => annexTitles.has(id)
