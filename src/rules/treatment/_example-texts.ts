/** Texts that the examples of the treatment rules share. */

/** A plan with one action, whose fields begin in line 7, in flow style on one line. */
export const plan = (action: string, lines = ''): string =>
  `id: RTP-2026\ntitle: Treatment plan\nstatus: approved\nversion: "1.0"\nowner: PER-001\nactions:\n  - { id: RTP-2026-01, risk: [RISK-001], what: Encrypt laptops, ${action} }\n${lines}`

/** Everything an action needs besides its status. */
export const complete = 'owner: PER-002, resources: Three days, due: "2026-06-30", evaluation: No open laptop'

/** A risk of PER-002. */
export const risk = (status = 'treating', owner = 'PER-002'): string =>
  `id: RISK-001\ntitle: Lost laptop\ntype: operational\ndescription: A laptop is lost.\nstatus: ${status}\nassessed_on: "2026-03-10"\nowner: ${owner}\n`

/** Evidence with the lines given. */
export const evidence = (lines: string): string =>
  `id: EVD-001\ntype: export\nlocation: { url: "https://example.org/1" }\ncollected_on: "2026-06-01"\n${lines}\n`
