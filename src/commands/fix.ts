/** `isms check --fix`: applies the safe fixes of a report to the files of the work tree, by range. */
import { join } from 'node:path'
import { CannotAnswer } from '../cannot-answer.ts'
import { requireAgreement } from '../edit/agree.ts'
import { asWritten } from '../edit/as-written.ts'
import { applyEdits, type Edit } from '../edit/field-edit.ts'
import { unifiedDiff } from '../edit/unified-diff.ts'
import { replaceFile } from '../edit/write-file.ts'
import { offsetOf, type SourceFile } from '../parse/source-file.ts'
import { plainLine, plainText } from '../terminal/plain-text.ts'
import type { Checked } from './open.ts'

/** A file with what is mended in it. */
interface Mended {
  readonly file: SourceFile
  readonly text: string
  readonly count: number
}

/** Prints the fixes as a diff and returns the exit code: 1 when there are any. */
export function showFixes(checked: Checked): 0 | 1 {
  const mended = safeFixes(checked)
  process.stdout.write(plainText(mended.map(({ file, text }) => unifiedDiff(file.path, file.text, text)).join('')))
  return mended.length > 0 ? 1 : 0
}

/** Writes the fixes and says so; true when a file changed. */
export function applyFixes(checked: Checked, quiet: boolean): boolean {
  const mended = safeFixes(checked)
  for (const { file, text } of mended) replaceFile(join(checked.root, file.path), asWritten(file, text))
  const count = mended.reduce((sum, each) => sum + each.count, 0)
  if (count > 0 && !quiet)
    process.stderr.write(
      `isms: ${count} finding${count === 1 ? '' : 's'} mended in ${plainLine(mended.map(({ file }) => file.path).join(', '))}\n`,
    )
  return mended.length > 0
}

/** Safe fixes of open findings by file; a file whose two readings differ, or with mixed line ends, is left alone. */
function safeFixes({ repo, report, commit }: Checked): Mended[] {
  if (commit !== undefined) throw new CannotAnswer('--fix edits the work tree, not a revision', 'Leave --ref out.')
  const files = new Map(repo.files.map((file) => [file.path, file]))
  const byFile = new Map<SourceFile, Edit[]>()
  for (const { fix, status } of report.diagnostics) {
    if (status !== 'open' || fix?.safe !== true) continue
    for (const { path, range, text } of fix.edits) {
      const file = files.get(path)
      if (file === undefined || !isEditable(file)) continue
      const edit = { from: offsetOf(file, range.start), to: offsetOf(file, range.end), text }
      const edits = byFile.get(file) ?? []
      if (edits.every(({ from, to }) => edit.to <= from || to <= edit.from)) byFile.set(file, [...edits, edit])
    }
  }
  return [...byFile].map(([file, edits]) => ({ file, text: applyEdits(file.text, edits), count: edits.length }))
}

function isEditable(file: SourceFile): boolean {
  try {
    requireAgreement(file.path, file.yaml)
    return !file.mixedEnds
  } catch (error) {
    if (error instanceof CannotAnswer) return false
    throw error
  }
}
