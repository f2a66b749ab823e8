/** One streaming pass over git's log: which commits touched which files, with renames, authors and trailers. */
import { spawn } from 'node:child_process'
import { gitArguments, gitEnvironment } from '../source/git.ts'

/** A commit as recorded (raw identities; no mailmap). */
export interface Commit {
  readonly id: string
  readonly authorName: string
  readonly authorEmail: string
  /** Author date in UTC, `YYYY-MM-DD`. */
  readonly authoredOn: string
  /** Committer date in UTC, `YYYY-MM-DD`. */
  readonly committedOn: string
  readonly subject: string
  /** Values of `Approved-by` trailers. */
  readonly approvedBy: readonly string[]
}

/** One change of one file. */
export interface FileChange {
  readonly commit: Commit
  /** `A` added, `M` modified, `R` renamed, `D` deleted, `T` type change. */
  readonly change: string
  /** Path in the repository after the change. */
  readonly path: string
  /** Path before a rename. */
  readonly from?: string
  /** Id of the content after the change; all zeros after a deletion. */
  readonly blob: string
}

const format =
  '%x00%x01%H%x00%an%x00%ae%x00%at%x00%ct%x00%s%x00%(trailers:key=Approved-by,valueonly,separator=%x02)%x00'

/**
 * Walks the history of a commit, newest first, and hands over every file change below a prefix. Memory stays bounded:
 * nothing is kept but the line being read.
 */
export async function walkLog(
  folder: string,
  commit: string,
  prefix: string,
  visit: (change: FileChange) => void,
): Promise<void> {
  const args = [
    'log',
    '--no-show-signature',
    '--no-ext-diff',
    '--no-textconv',
    '--no-mailmap',
    '-M',
    '--raw',
    '--no-abbrev',
    '-z',
    '--date-order',
    `--format=${format}`,
    '--end-of-options',
    commit,
    '--',
  ]
  const child = spawn('git', gitArguments(prefix === '' ? args : [...args, prefix.replace(/\/$/, '')]), {
    cwd: folder,
    env: gitEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString('utf8')
  })
  const reader = recordReader(visit)
  child.stdout.setEncoding('utf8')
  for await (const chunk of child.stdout) reader.push(chunk as string)
  reader.end()
  const code = await new Promise<number>((resolve) => {
    if (child.exitCode !== null) resolve(child.exitCode)
    else child.on('close', (status) => resolve(status ?? 1))
  })
  if (code !== 0) throw new Error(`git log failed: ${errors.trim()}`)
}

/** Splits the NUL-separated stream into fields and rebuilds commits and their changes. */
function recordReader(visit: (change: FileChange) => void) {
  let rest = ''
  let commit: Commit | undefined
  let header: string[] | undefined
  let raw: { change: string; blob: string; paths: string[]; wanted: number } | undefined
  const field = (text: string) => {
    if (header !== undefined) {
      header.push(text)
      if (header.length === 7) {
        commit = commitOf(header)
        header = undefined
      }
      return
    }
    if (text.startsWith('\u0001')) {
      header = [text.slice(1)]
      return
    }
    if (raw !== undefined) {
      raw.paths.push(text)
      if (raw.paths.length < raw.wanted) return
      const [first, second] = raw.paths as [string, string | undefined]
      if (commit !== undefined)
        visit({
          commit,
          change: raw.change,
          blob: raw.blob,
          path: second ?? first,
          ...(second === undefined ? {} : { from: first }),
        })
      raw = undefined
      return
    }
    const match = /^\n*:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) ([A-Z])\d*$/.exec(text)
    if (match !== null) {
      const change = match[2] as string
      raw = { change, blob: match[1] as string, paths: [], wanted: change === 'R' || change === 'C' ? 2 : 1 }
    }
  }
  return {
    push: (chunk: string) => {
      const fields = (rest + chunk).split('\0')
      rest = fields.pop() as string
      for (const text of fields) field(text)
    },
    end: () => {
      if (rest !== '') field(rest)
    },
  }
}

function commitOf(header: readonly string[]): Commit {
  const [id, authorName, authorEmail, authored, committed, subject, approvals] = header as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  const day = (seconds: string) => new Date(Number(seconds) * 1000).toISOString().slice(0, 10)
  return {
    id,
    authorName,
    authorEmail,
    authoredOn: day(authored),
    committedOn: day(committed),
    subject,
    approvedBy: approvals
      .split('\u0002')
      .map((value) => value.trim())
      .filter((value) => value !== ''),
  }
}
