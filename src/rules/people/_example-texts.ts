/** Texts that the examples of the people rules share. */

/** A person; lines given come last, from line 4. */
export const person = (lines: string, joined = '2025-09-01'): string =>
  `id: PER-001\nname: Ada Example\njoined: "${joined}"\n${lines}\n`

/** Somebody who left at the end of May 2026. */
export const leaver = (lines = ''): string =>
  person(`type: employee\nemployment: left\nleft: "2026-05-31"\n${lines}`, '2020-01-06')

/** A scope that was first approved on a day. */
export const scope = (on: string): string =>
  `---\nid: SCOPE\ntitle: Scope\nstatus: approved\nversion: "1.0"\nstatement: The reporting platform.\nprocesses: [Operations]\nheadcount: 42\napproval: [{ by: PER-001, on: "${on}", version: "1.0" }]\n---\n`

/** An SoA that excludes a control. */
export const excluding = (id: string): string =>
  `id: SOA\nstatus: approved\nversion: "1.0"\nstandard: ISO/IEC 27001:2022\nbased_on: {}\nentries:\n  - { control_id: ${id}, applicable: no }\n`

/** A consultancy under contract; terms as a flow list. */
export const supplier = (terms = '[]'): string =>
  `id: SUP-001\ntitle: Interim\nservice: Audit\ncategory: consultant\ncriticality: medium\ndata_access: confidential\nagreement: { ref: Contract of 2025, security_terms: ${terms} }\n`

/** A role held by PER-001, with required competence; the person is on line 9. */
export const role = (key: string, competence = '[risk assessment]'): string =>
  `id: ROL-002\ntitle: Role\nkey: ${key}\nresponsibilities: [Keeps the registers]\nauthorities: []\nreports_to: ROL-001\nrequired_competence: ${competence}\nassignments:\n  - { person: PER-001, from: "2025-01-01" }\n`

/** A competence record as a list item of one line; fields come last. */
export const record = (fields: string, id = 'CMP-001'): string =>
  `- { id: ${id}, person: PER-001, role: ROL-002, ${fields} }\n`
