/** The audits of a certification cycle, and the one that comes next (ISO/IEC 17021-1: Stage 1 and 2, then yearly). */
import type { IsoDate } from '../model/dates.ts'
import type { Repo } from '../model/repo.ts'

/** An audit for which the ISMS can be ready or not. */
export type AuditTarget = 'stage1' | 'stage2' | 'surveillance' | 'recertification'

/** All of them in the order of the cycle. */
export const auditTargets: readonly AuditTarget[] = ['stage1', 'stage2', 'surveillance', 'recertification']

/** How sentences name an audit. */
export const auditNames: Readonly<Record<AuditTarget, string>> = {
  stage1: 'Stage 1',
  stage2: 'Stage 2',
  surveillance: 'the surveillance audit',
  recertification: 'the recertification audit',
}

/** The audit that comes next. It is taken to be Stage 1 as long as nothing derives the state of the certification. */
export const nextAudit = (_repo: Repo, _today: IsoDate): AuditTarget => 'stage1'
