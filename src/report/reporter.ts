/** A reporter: the report as text, nothing else; it reads no files and writes nothing. */
import type { ChalkInstance } from 'chalk'
import type { Status } from '../engine/diagnostic.ts'
import type { Report } from '../engine/report.ts'

/** How to print. */
export interface View {
  readonly paint: ChalkInstance
  /** One line of a file of the ISMS (1-based), for code frames. */
  readonly sourceLine: (path: string, line: number) => string | undefined
  /** Path of the ISMS root below the repository or the working folder, put before every path; empty or with a trailing slash. */
  readonly prefix: string
  /** Hides warnings and infos. */
  readonly quiet: boolean
  /** Groups of findings that do not count and are listed nevertheless, by the human formats. */
  readonly show: ReadonlySet<Status>
}

/** A report format. */
export interface Reporter {
  readonly name: string
  readonly print: (report: Report, view: View) => string
}
