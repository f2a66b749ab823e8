/** Format `json`: the report itself (schemas/report.schema.json). */
import { printedJson } from './printed-json.ts'
import type { Reporter } from './reporter.ts'

export const json: Reporter = { name: 'json', print: printedJson }
