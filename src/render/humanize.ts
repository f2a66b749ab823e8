/** Field names as readers see them. */

const SPECIAL: ReadonlyMap<string, string> = new Map([
  ['a_previous_actions', 'a) Actions of earlier reviews'],
  ['b_issue_changes', 'b) Changes of issues'],
  ['c_party_changes', 'c) Changes of what interested parties need'],
  ['d1_nonconformities', 'd 1) Nonconformities and corrective actions'],
  ['d2_measurements', 'd 2) Results of measurement'],
  ['d3_audits', 'd 3) Results of audits'],
  ['d4_objectives', 'd 4) Fulfilment of objectives'],
  ['e_feedback', 'e) Feedback of interested parties'],
  ['f_risk', 'f) Risk assessment and treatment plan'],
  ['g_improvement', 'g) Opportunities for improvement'],
  ['annex_a', 'Annex A controls'],
  ['cb_acceptance', 'Acceptance by the certification body'],
  ['ofi', 'OFI'],
  ['rto', 'RTO'],
  ['rpo', 'RPO'],
  ['achieved_rto', 'Achieved RTO'],
  ['achieved_rpo', 'Achieved RPO'],
  ['dpa', 'Data processing agreement'],
  ['c', 'C'],
  ['i', 'I'],
  ['a', 'A'],
])

/** `reported_to` becomes `Reported to`. */
export function humanize(key: string): string {
  const known = SPECIAL.get(key)
  if (known) return known
  const words = key.replace(/[_-]+/g, ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
