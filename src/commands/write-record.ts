/** Writes what a record changes, after a check of the tree as it would be: what brings new findings is refused. */
import { realpathSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { CannotAnswer } from '../cannot-answer.ts'
import { asWritten } from '../edit/as-written.ts'
import { unifiedDiff } from '../edit/unified-diff.ts'
import { makeFile, replaceFile } from '../edit/write-file.ts'
import { check } from '../engine/check.ts'
import type { Diagnostic } from '../engine/diagnostic.ts'
import type { RecordChange } from '../interop/records/record-change.ts'
import { overlaySource } from '../source/overlay.ts'
import { plainLine, plainText } from '../terminal/plain-text.ts'
import type { Checked } from './open.ts'

/** Where the record goes and how it is spoken of. */
export interface Recording {
  readonly checked: Checked
  readonly changes: readonly RecordChange[]
  /** What is refused, for example `EVD-052 is not filed`. */
  readonly refused: string
  /** Options that may mend the findings. */
  readonly hint: string
  readonly dryRun: boolean
  /** Whether a new finding speaks against the record; those that tell of others who still owe something do not. */
  readonly speaksAgainst?: (finding: Diagnostic) => boolean
}

/** Writes the changes, or prints them as a diff. Throws `CannotAnswer` with what is missing when `check` would find more than before. */
export function writeRecord({ checked, changes, refused, hint, dryRun, speaksAgainst }: Recording): void {
  const after = changes.map((change) => ({ ...change, bytes: bytesOf(change) }))
  const caused = newFindings(checked, new Map(after.map(({ path, bytes }) => [path, bytes]))).filter(
    speaksAgainst ?? (() => true),
  )
  if (caused.length > 0)
    throw new CannotAnswer(
      [
        `${refused}, because isms check would then say:`,
        ...caused.map(({ message, help }) => `        ${plainLine(message)}. ${plainLine(help)}`),
      ].join('\n'),
      `${hint} Nothing was written.`,
    )
  if (dryRun) {
    process.stdout.write(plainText(changes.map(diffOf).join('')))
    return
  }
  for (const { path, file, bytes } of after) {
    const at = join(checked.root, path)
    if (file !== undefined) replaceFile(at, bytes)
    else {
      requireInside(checked.root, path)
      makeFile(at, bytes)
    }
  }
}

const bytesOf = ({ file, content }: RecordChange): Uint8Array =>
  typeof content === 'string' ? Buffer.from(file === undefined ? content : asWritten(file, content), 'utf8') : content

/** Open errors and warnings that the tree has after the change and not before. */
function newFindings({ source, today, report }: Checked, contents: ReadonlyMap<string, Uint8Array>): Diagnostic[] {
  const isOpen = ({ status, severity }: Diagnostic) => status === 'open' && severity !== 'info'
  const before = new Set(report.diagnostics.filter(isOpen).map(({ fingerprint }) => fingerprint))
  return check({ source: overlaySource(source, contents), asOf: today })
    .report.diagnostics.filter(isOpen)
    .filter(({ fingerprint }) => !before.has(fingerprint))
}

const diffOf = ({ path, file, content }: RecordChange): string =>
  typeof content === 'string'
    ? unifiedDiff(path, file?.text, content)
    : `Binary file ${path} would be copied (${content.length} bytes)\n`

/** A folder that is a link may lead out of the ISMS; nothing is written through it. */
function requireInside(root: string, path: string): void {
  for (let folder = dirname(join(root, path)); ; folder = dirname(folder)) {
    const real = realPath(folder)
    if (real === undefined) continue
    const below = relative(root, real)
    if (below === '..' || below.startsWith(`..${sep}`) || real !== folder)
      throw new CannotAnswer(
        `${path} would be written through a link that leads elsewhere`,
        'Put a folder in its place.',
      )
    return
  }
}

function realPath(folder: string): string | undefined {
  try {
    return realpathSync(folder)
  } catch {
    return undefined
  }
}
