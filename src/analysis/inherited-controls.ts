/** Controls that a supplier carries, wholly or in part (A.5.19 to A.5.23). */
import type { Artifact } from '../model/artifact.ts'

/** True for a control of responsibility shared or inherited. */
export const isCarriedBySupplier = ({ data }: Artifact<'control'>): boolean =>
  data.responsibility === 'shared' || data.responsibility === 'inherited'
