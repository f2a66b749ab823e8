/** The report formats by name. */
import { checkstyle } from './checkstyle.ts'
import { frame } from './frame.ts'
import { github } from './github.ts'
import { gitlab } from './gitlab.ts'
import { json } from './json.ts'
import { junit } from './junit.ts'
import { markdown } from './markdown.ts'
import type { Reporter } from './reporter.ts'
import { sarif } from './sarif.ts'
import { stylish } from './stylish.ts'

/** All formats. */
export const reporters: readonly Reporter[] = [frame, stylish, json, github, sarif, junit, gitlab, checkstyle, markdown]
