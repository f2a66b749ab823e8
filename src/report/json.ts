/** Format `json`: the report itself (schemas/report.schema.json). */
import type { Reporter } from './reporter.ts'

export const json: Reporter = { name: 'json', print: (report) => `${JSON.stringify(report, null, 2)}\n` }
