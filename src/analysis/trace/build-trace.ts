/** Builds the chain of an ISMS: every node and every link that the artifacts state, from whichever end. */
import type { Artifact } from '../../model/artifact.ts'
import type { IsoDate } from '../../model/dates.ts'
import type { Repo } from '../../model/repo.ts'
import { controlsCited } from '../audited-controls.ts'
import { controlsOfEntry, documentsOfEntry } from '../controls-of.ts'
import { evidenceOfControl, evidenceOfEntry, evidenceSupporting } from '../evidence-of.ts'
import { isOfKind } from '../of-kind.ts'
import { evidenceOfAction } from '../plan-actions.ts'
import { actionsByRisk } from '../risk-actions.ts'
import { soaEntries } from '../soa-entries.ts'
import { graphBuilder, keyOf, type TraceGraph } from './trace-graph.ts'
import * as nodes from './trace-nodes.ts'

type Builder = ReturnType<typeof graphBuilder>

/** The chain as of a day. */
export function traceOf(repo: Repo, today: IsoDate): TraceGraph {
  const builder = graphBuilder(repo, today)
  addArtifacts(repo, today, builder)
  linkRisks(repo, builder)
  linkRequirements(repo, builder)
  linkEntries(repo, builder)
  linkControls(repo, builder)
  linkAudits(repo, builder)
  return builder.graph()
}

function addArtifacts(repo: Repo, today: IsoDate, { add }: Builder): void {
  for (const kind of ['asset', 'supplier'] as const)
    for (const artifact of repo.all(kind)) add(nodes.artifactNode('subject', artifact, kind))
  for (const artifact of repo.all('legal-requirement'))
    add(nodes.artifactNode('requirement', artifact, artifact.data.type ?? ''))
  for (const risk of repo.all('risk')) add(nodes.riskNode(risk))
  for (const control of repo.all('control')) add(nodes.controlNode(control))
  for (const entry of soaEntries(repo)) if (entry.id !== '') add(nodes.entryNode(repo, entry))
  for (const kind of ['policy', 'procedure', 'continuity-plan'] as const)
    for (const document of repo.all(kind)) add(nodes.documentNode(document))
  for (const evidence of repo.all('evidence')) add(nodes.evidenceNode(repo, evidence, today))
  for (const audit of repo.all('audit')) add(nodes.auditNode(audit))
  for (const finding of repo.all('finding')) add(nodes.findingNode(finding))
}

/** Key of what carries a measure: an own control, a document, or an Annex A id, even one that the SoA lacks. */
function carrier(repo: Repo, id: string, { add, has }: Builder): string {
  for (const level of ['control', 'document'] as const) if (has(keyOf(level, id))) return keyOf(level, id)
  const key = keyOf('soa', id)
  if (!has(key) && nodes.isAnnexId(id) && !repo.unreadableKinds.has('soa')) add(nodes.missingEntryNode(id))
  return key
}

function linkRisks(repo: Repo, builder: Builder): void {
  const { add, link } = builder
  const actions = actionsByRisk(repo)
  for (const risk of repo.all('risk')) {
    const key = keyOf('risk', risk.id)
    for (const id of risk.data.subjects ?? []) link(keyOf('subject', id), key)
    for (const id of risk.data.controls ?? []) link(key, carrier(repo, id, builder))
    for (const action of actions.get(risk.id) ?? []) {
      const node = nodes.actionNode(action)
      add(node)
      link(key, node.key)
      if (action.data.control) link(node.key, carrier(repo, action.data.control, builder))
      for (const piece of evidenceOfAction(repo, action)) link(node.key, keyOf('evidence', piece.id))
    }
  }
}

function linkRequirements(repo: Repo, builder: Builder): void {
  for (const law of repo.all('legal-requirement'))
    for (const id of law.data.met_by ?? []) builder.link(keyOf('requirement', law.id), carrier(repo, id, builder))
  for (const party of repo.all('interested-party')) {
    party.data.requirements?.forEach((requirement, at) => {
      if (requirement?.addressed_by_isms !== true) return
      const id = requirement.id ?? `${party.id}/requirements/${at}`
      const key = keyOf('requirement', id)
      const title = requirement.text ?? ''
      const pointer = `/requirements/${at}`
      const base = nodes.artifactNode('requirement', party, party.data.category ?? '')
      builder.add({ ...base, key, id, title, pointer })
      for (const met of requirement.met_by ?? [])
        builder.link(
          key,
          builder.has(keyOf('requirement', met)) ? keyOf('requirement', met) : carrier(repo, met, builder),
        )
    })
  }
}

/** Documents and evidence stand below the entry, through whichever own control they reach it. */
function linkEntries(repo: Repo, { link }: Builder): void {
  for (const entry of soaEntries(repo)) {
    const key = keyOf('soa', entry.id)
    const controls = controlsOfEntry(repo, entry)
    for (const control of controls) link(keyOf('control', control.id), key)
    for (const document of documentsOfEntry(repo, entry)) link(key, keyOf('document', document.id))
    const pieces = [...evidenceOfEntry(repo, entry), ...controls.flatMap(({ id }) => evidenceSupporting(repo, id))]
    for (const piece of pieces) link(key, keyOf('evidence', piece.id))
  }
}

/** A control without an entry in the SoA holds its documents and evidence itself. */
function linkControls(repo: Repo, { link }: Builder): void {
  const carried = new Set(soaEntries(repo).flatMap((entry) => controlsOfEntry(repo, entry)))
  for (const control of repo.all('control')) {
    if (carried.has(control)) continue
    const key = keyOf('control', control.id)
    for (const id of control.data.documents ?? []) link(key, keyOf('document', id))
    for (const { from, field } of repo.linksTo(control.id))
      if (field.pattern === '/controls/*') link(key, keyOf('document', from.id))
    for (const piece of evidenceOfControl(repo, control)) link(key, keyOf('evidence', piece.id))
  }
}

/** Audits stand below what they had in scope, findings below what they were raised against. */
function linkAudits(repo: Repo, { has, link }: Builder): void {
  const below = (id: string, key: string) => {
    const entry = keyOf('soa', id)
    link(has(entry) ? entry : keyOf('control', id), key)
  }
  for (const audit of repo.all('audit'))
    for (const id of controlsCited(repo, [audit.data.scope?.controls])) below(id, keyOf('audit', audit.id))
  for (const finding of repo.all('finding')) {
    const required = repo.linksFrom(finding).filter(({ field }) => field.pattern === '/requirement')
    for (const { to } of required) belowFinding(repo.find(to), to, keyOf('finding', finding.id))
  }
  function belowFinding(target: Artifact | undefined, id: string, key: string): void {
    if (target !== undefined && isOfKind(target, 'control')) {
      for (const annexId of target.data.annex_a ?? []) below(annexId, key)
      if ((target.data.annex_a ?? []).length === 0) below(id, key)
    } else if (has(keyOf('document', id))) link(keyOf('document', id), key)
    else below(id, key)
  }
}
