/** The report formats by name. */
import { frame } from './frame.ts'
import { github } from './github.ts'
import { json } from './json.ts'
import type { Reporter } from './reporter.ts'
import { stylish } from './stylish.ts'

/** All formats. */
export const reporters: readonly Reporter[] = [frame, stylish, json, github]
