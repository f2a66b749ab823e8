/** Texts that the examples of the SoA rules share. */

/** An SoA in force with the entries given, whose first line is line 7 of the file. */
export const soa = (...entries: readonly string[]): string => document('status: approved\nversion: "1.0"', entries)

/** The same as a draft without version. */
export const document = (header: string, entries: readonly string[]): string => {
  const list = entries.length === 0 ? 'entries: []' : `entries:\n${entries.join('\n')}`
  return `id: SOA\n${header}\nstandard: ISO/IEC 27001:2022\nbased_on: {}\n${list}\n`
}

/** An applicable entry; fields given come last, in flow style. */
export const included = (id: string, fields = 'status: implemented'): string =>
  `  - { control_id: ${id}, applicable: yes, ${fields === '' ? '' : `${fields}, `}owner: PER-001 }`

/** An excluded entry with a proper reason. */
export const excluded = (
  id: string,
  reason = 'We have no server room and no laboratory of our own',
  ground = 'location-absent',
): string =>
  `  - { control_id: ${id}, applicable: no${reason === '' ? '' : `, justification: "${reason}"`}${ground === '' ? '' : `, exclusion_ground: ${ground}`} }`

/** A control of our own; lines given follow its title, from line 3. */
export const control = (id: string, lines: string): string =>
  `id: ${id}\ntitle: Encrypted disks\n${lines}\ndescription: Every laptop is encrypted before it is handed out.\nresponsibility: own\n`

/** A live risk with treatment lines, from line 7. */
export const risk = (lines: string): string =>
  `id: RISK-001\ntitle: Lost laptop\ntype: operational\ndescription: A laptop with customer data is lost.\nstatus: treating\nassessed_on: "2026-03-10"\n${lines}\n`

/** A treatment plan with one action of the fields given. */
export const plan = (action: string): string =>
  `id: RTP-1\nactions:\n  - { id: RTP-1-1, risk: [RISK-001], what: Encrypt the disks, ${action} }\n`
