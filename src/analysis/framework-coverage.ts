/** What the controls and clauses of ISO/IEC 27001 already cover of another framework, criterion by criterion. */
import type { Catalogue, Criterion } from '../frameworks/catalogue.ts'
import { clauseCited } from '../frameworks/iso27001.ts'
import type { IsoDate } from '../model/dates.ts'
import type { Repo } from '../model/repo.ts'
import { annexCoverage, type ControlCoverage, ownCoverage, uncitedControl } from './annex-coverage.ts'
import { type ClauseState, clauseState } from './clause-state.ts'

/** How a criterion stands: every mapped part that applies is there and nothing remains, some, nothing, or nothing is mapped. */
export type CriterionState = 'covered' | 'partly' | 'not' | 'unmapped'

/** One mapped clause or control. */
export interface MappedPart {
  readonly id: string
  readonly type: 'clause' | 'control'
  readonly title: string
  /** A control is covered when implemented with fresh evidence, partly when it is one of the two. */
  readonly state: ClauseState | 'excluded' | 'undecided'
  readonly implemented?: boolean
  readonly evidenced?: boolean
}

/** One criterion with its mapped parts; counts are of controls. */
export interface CriterionCoverage extends Pick<Criterion, 'id' | 'title' | 'group' | 'remains'> {
  readonly state: CriterionState
  readonly counts: {
    readonly mapped: number
    readonly applicable: number
    readonly implemented: number
    readonly evidenced: number
  }
  readonly parts: readonly MappedPart[]
}

/** Every criterion of a catalogue in order. */
export function frameworkCoverage(repo: Repo, today: IsoDate, catalogue: Catalogue): readonly CriterionCoverage[] {
  const controls = new Map([...annexCoverage(repo, today), ...ownCoverage(repo, today)].map((item) => [item.id, item]))
  const clauses = new Map<string, MappedPart>()
  const clausePart = (id: string): MappedPart => {
    let part = clauses.get(id)
    if (part === undefined) {
      part = { id, type: 'clause', title: clauseCited(id)?.title ?? '', state: clauseState(repo, today, id) }
      clauses.set(id, part)
    }
    return part
  }
  return catalogue.criteria.map((criterion): CriterionCoverage => {
    const { id, title, group, remains } = criterion
    const own = unique(criterion.controls).map((control) =>
      controlPart(controls.get(control) ?? uncitedControl(repo, today, control)),
    )
    const parts = [...unique(criterion.clauses).map(clausePart), ...own]
    return {
      id,
      title,
      ...(group === undefined ? {} : { group }),
      ...(remains === undefined ? {} : { remains }),
      state: stateOf(parts, remains !== undefined),
      counts: {
        mapped: own.length,
        applicable: own.filter(({ state }) => state !== 'excluded' && state !== 'undecided').length,
        implemented: own.filter(({ implemented }) => implemented).length,
        evidenced: own.filter(({ evidenced }) => evidenced).length,
      },
      parts,
    }
  })
}

const unique = (ids: readonly string[] | undefined): readonly string[] => [...new Set(ids)]

function controlPart({ id, title, decision, implemented, evidenced }: ControlCoverage): MappedPart {
  if (decision !== 'applicable') return { id, type: 'control', title, state: decision }
  const state = implemented && evidenced ? 'covered' : implemented || evidenced ? 'partly' : 'not'
  return { id, type: 'control', title, state, implemented, evidenced }
}

/** A control that the SoA excludes neither helps nor hinders; where nothing else is mapped, nothing is covered. */
function stateOf(parts: readonly MappedPart[], asksMore: boolean): CriterionState {
  if (parts.length === 0) return 'unmapped'
  const counting = parts.filter(({ state }) => state !== 'excluded')
  if (counting.length > 0 && counting.every(({ state }) => state === 'covered')) return asksMore ? 'partly' : 'covered'
  return counting.some(({ state }) => state === 'covered' || state === 'partly') ? 'partly' : 'not'
}
