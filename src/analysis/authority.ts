/** Where authority is looked up: a change must not grant itself the authority by which it is judged (clause 5.3). */
import type { Repo } from '../model/repo.ts'

/** The model whose roles and people decide who may approve: that of the base of policy, else the ISMS itself. */
export const authorityIn = (repo: Repo): Repo => repo.policyFrom ?? repo
