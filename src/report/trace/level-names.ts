/** The links of the chain as readers know them. */

const names: ReadonlyMap<string, string> = new Map([
  ['subject', 'at risk'],
  ['requirement', 'requirement'],
  ['risk', 'risk'],
  ['treatment', 'action'],
  ['control', 'control'],
  ['soa', 'SoA'],
  ['document', 'document'],
  ['evidence', 'evidence'],
  ['audit', 'audit'],
  ['finding', 'finding'],
])

/** `soa` becomes `SoA`. */
export const levelName = (level: string): string => names.get(level) ?? level
