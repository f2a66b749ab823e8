/** Risks that an incident bears on: those that follow from it, those of what it touched, those it brought up. */
import type { Artifact } from '../model/artifact.ts'
import type { Repo } from '../model/repo.ts'

type Risk = Artifact<'risk'>

/** Risks linked to an incident by its follow_up, or because they threaten one of its assets; each once. */
export function risksLinkedToIncident(repo: Repo, incident: Artifact<'incident'>): readonly Risk[] {
  const risks = new Set<Risk>()
  for (const id of incident.data.follow_up ?? []) {
    const risk = repo.get('risk', id)
    if (risk !== undefined) risks.add(risk)
  }
  for (const id of incident.data.assets ?? []) {
    for (const link of repo.linksTo(id)) if (link.field.pattern === '/subjects/*') risks.add(link.from as Risk)
  }
  return [...risks]
}

/** Risks that name the incident as a driver. */
export const risksDrivenByIncident = (repo: Repo, incident: Artifact<'incident'>): readonly Risk[] =>
  repo
    .linksTo(incident.id)
    .filter(({ field }) => field.pattern === '/drivers/*')
    .map(({ from }) => from as Risk)

/** True for a handled incident, not an exercise, of a severity that `incidents.major_severities` lists (default high, critical). */
export function isMajorIncident(repo: Repo, incident: Artifact<'incident'>): boolean {
  const { decision, severity, exercise } = incident.data
  const major: readonly string[] = repo.config.incidents?.major_severities ?? ['high', 'critical']
  return decision === 'incident' && exercise !== true && severity !== undefined && major.includes(severity)
}
