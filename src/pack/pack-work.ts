/** What the views of a pack are made from: the context, the shared tables, and what the pack leaves out. */
import { changeRecord, type KindChanges } from './change-record.ts'
import type { PackContext } from './context.ts'
import type { EvidenceFiles } from './evidence-files.ts'
import { type GapsView, gapsView } from './views/gaps.ts'
import { type RiskLine, riskLines } from './views/risks.ts'
import { type SoaRow, soaRows } from './views/soa.ts'

/** Tables that several parts of a pack share; each is made when it is first asked for. */
export interface PackTables {
  readonly soa: readonly SoaRow[]
  readonly risks: readonly RiskLine[]
  readonly gaps: GapsView
  /** Every change of every artifact, from git. */
  readonly changes: readonly KindChanges[]
}

export interface PackWork {
  readonly context: PackContext
  readonly tables: PackTables
  readonly evidence: EvidenceFiles
}

export function packWork(context: PackContext, evidence: EvidenceFiles): PackWork {
  const tables: PackTables = {
    get soa() {
      return keep(this, 'soa', soaRows(context))
    },
    get risks() {
      return keep(this, 'risks', riskLines(context))
    },
    get changes() {
      return keep(this, 'changes', changeRecord(context.repo, context.input.history))
    },
    get gaps() {
      return keep(this, 'gaps', gapsView(context, this.soa))
    },
  }
  return { context, tables, evidence }
}

/** Puts a value in place of the getter that made it. */
function keep<Value>(owner: object, key: string, value: Value): Value {
  Object.defineProperty(owner, key, { value })
  return value
}
