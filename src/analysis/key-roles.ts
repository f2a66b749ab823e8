/** Roles without which no ISMS runs (clause 5.3). */

/** Values of `key` of those roles. */
export const keyRoles: ReadonlySet<string> = new Set([
  'executive-sponsor',
  'isms-manager',
  'internal-auditor',
  'process-owner',
])
