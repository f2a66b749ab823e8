/** Texts that the examples of the communication rules share. */

/** A communication plan; lines given come last, from line 5. */
export const plan = (lines: string, status = 'draft'): string =>
  `id: COM\ntitle: Communication plan\nstatus: ${status}\nversion: "1.0"\n${lines}\n`
