/** Texts that the examples of the management review rules share. */

/** All inputs but those left out. */
export const inputs = (...without: readonly string[]): string =>
  [
    'a_previous_actions',
    'b_issue_changes',
    'c_party_changes',
    'd1_nonconformities',
    'd2_measurements',
    'd3_audits',
    'd4_objectives',
    'e_feedback',
    'f_risk',
    'g_improvement',
  ]
    .filter((input) => !without.includes(input))
    .map((input) => `  ${input}: { summary: Presented by the ISMS manager and discussed by all. }\n`)
    .join('')

/** A review; inputs, if any, begin on line 9. */
export const review = (status: string, date: string, lines = ''): string => `id: MRV-${date.slice(0, 4)}-01
title: Management review ${date.slice(0, 4)}
status: ${status}
date: "${date}"
chair: PER-001
attendees: [PER-001, PER-002]
period: { from: "${Number(date.slice(0, 4)) - 1}-07-01", to: "${date}" }
${lines === '' ? '' : `inputs:\n${lines}`}`
