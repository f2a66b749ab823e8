/** The example organization, read from its folder. */
import { join } from 'node:path'
import { type CheckResult, check } from '../../src/engine/check.ts'
import { workTreeSource } from '../../src/source/work-tree.ts'

/** Folder of the example. */
export const exampleFolder = join(import.meta.dirname, '../../examples/brightloom')

/** The example as checked on a day. */
export const checkExample = (asOf = '2026-06-30'): CheckResult => check({ source: workTreeSource(exampleFolder), asOf })
