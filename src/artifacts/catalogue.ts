/** The artifact kinds at run time: look-ups by name and by location, from generated data. */
import { kindInfos } from '../generated/kinds.ts'
import type { KindInfo } from './kind-info.ts'

const byName = new Map(kindInfos.map((info) => [info.kind, info]))
const byLocation = new Map(kindInfos.map((info) => [info.location, info]))

/** All kinds in declaration order. */
export const allKinds: readonly KindInfo[] = kindInfos

/** The kind of a name, or undefined. */
export const kindNamed = (name: string): KindInfo | undefined => byName.get(name)

/** The kind that a top-level file or folder name holds, or undefined. */
export const kindAtLocation = (name: string): KindInfo | undefined => byLocation.get(name)
