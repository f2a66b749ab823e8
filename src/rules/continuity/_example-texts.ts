/** Texts that the examples of the continuity rules share. */

/** A plan in force since 2025-01-10 with recovery aims for one service in line 6, or with the lines given. */
export const plan = (lines = 'objectives: [{ service: Shop, rto: PT4H, rpo: PT1H }]\n', on = '2025-01-10'): string =>
  `---\nid: BCP-001\ntitle: Loss of the region\nversion: "1.0"\nstatus: approved\n${lines}approval: [{ by: PER-001, role: ROL-001, on: "${on}", version: "1.0" }]\n---\n\n# Plan\n`

/** A test of that plan on 10 February 2026, with the type and the lines from line 8 given. */
export const test = (type: string, lines = '', on = '2026-02-10', result = 'met'): string =>
  `id: BCT-001\ntitle: Test\nplan: BCP-001\ndate: "${on}"\nscenario: The region is gone\ntype: ${type}\nresult: ${result}\n${lines}next_due: "2027-02-10"\n`

/** An SoA with the given entry alone, in line 5. */
export const soa = (entry: string): string =>
  `id: SOA\nstandard: ISO/IEC 27001:2022\nbased_on: {}\nentries:\n  - { ${entry} }\n`
