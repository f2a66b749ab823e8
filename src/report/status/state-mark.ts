/** The marks for how far a document, a record or a stage is. */
import type { ChalkInstance } from 'chalk'
import type { MandatoryState } from '../../analysis/mandatory.ts'

/** What the marks mean, for the foot of a table. */
export const stateMarks = '✓ approved   • recorded   … not yet due   ✗ missing'

/** One mark for a state. */
export function stateMark(state: MandatoryState, paint: ChalkInstance): string {
  switch (state) {
    case 'approved':
      return paint.green('✓')
    case 'present':
      return paint.green('•')
    case 'not-due':
      return paint.dim('…')
    default:
      return paint.red('✗')
  }
}
