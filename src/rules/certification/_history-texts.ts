/** Histories that the examples of the certification rules share. */
import type { HistoryStep } from '../history-step.ts'

interface ScopeText {
  readonly on?: string
  readonly locations?: string
  readonly headcount?: number
  readonly statement?: string
  readonly body?: string
}

const scope = ({
  locations = 'Utrecht',
  headcount = 42,
  statement = 'The reporting platform.',
  body = 'All of it.',
}: ScopeText) =>
  `---\nid: SCOPE\ntitle: Scope\nstatus: approved\nversion: "1.0"\nstatement: ${statement}\nlocations: [${locations}]\nprocesses: [Operations]\nheadcount: ${headcount}\n---\n\n${body}\n`

/** An approved scope of January 2026, or of `on`, and what it became. */
export const scopeSteps = (first: ScopeText, then: ScopeText): readonly HistoryStep[] =>
  [{ on: '2026-01-12', ...first }, then].map((text) => ({ on: text.on ?? '', files: { 'scope.md': scope(text) } }))

/** A change record that names an artifact and says when the certification body was told. */
export const told = (affects: string, on = '2026-04-20') => ({
  'changes/CHG-001.yaml': `id: CHG-001\ntitle: A new site\nsubject: scope\naffects: [${affects}]\nwhy: Growth\nimpact: People\nplan: Move\nstatus: proposed\nnotify_cb: true\ncb_notified_on: "${on}"\n`,
})
