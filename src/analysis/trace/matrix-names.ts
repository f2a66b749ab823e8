/** The pairs of links of the chain that `isms trace --matrix` sets against each other. */

/** Names as given on the command line: rows, then columns. */
export const matrixNames = [
  'risk-treatment',
  'risk-control',
  'requirement-control',
  'control-document',
  'control-evidence',
  'control-audit',
] as const

export type MatrixName = (typeof matrixNames)[number]
