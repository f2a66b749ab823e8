/** Format `json`: the report itself (schemas/report.schema.json); unsafe characters stand as escapes, which JSON allows. */
import { plainText } from '../terminal/plain-text.ts'
import type { Reporter } from './reporter.ts'

export const json: Reporter = { name: 'json', print: (report) => `${plainText(JSON.stringify(report, null, 2))}\n` }
