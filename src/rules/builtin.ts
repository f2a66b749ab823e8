/** The checks that the loader and the validator make themselves: metadata only, so that `explain` and reports know them. */
import type { RuleInfo, Severity } from './define.ts'

const builtin = (id: string, summary: string, fires: string, fix: string, severity: Severity = 'error'): RuleInfo => ({
  id,
  summary,
  why: 'What cannot be read or is not understood is not checked; an ISMS that its own tool cannot read proves nothing.',
  fires,
  fix,
  severity,
  grade: 'none',
  needs: ['files'],
  clauses: ['7.5.2', '7.5.3'],
  phase: 'implementing',
})

/** Metadata of every built-in check. */
export const builtinChecks: readonly RuleInfo[] = [
  builtin(
    'syntax/invalid-yaml',
    'A file is not readable YAML',
    'Fires at the first place where the YAML of a file or front matter cannot be read; the file has no other findings then.',
    'Mend the YAML at the place given.',
  ),
  builtin(
    'syntax/forbidden-yaml',
    'A file uses YAML that the format does not allow',
    'Fires on anchors, aliases, tags, directives, several documents, complex or reserved keys, and nesting beyond 40 levels.',
    'Write the values out plainly.',
  ),
  builtin(
    'syntax/duplicate-key',
    'A key stands twice in one map',
    'Fires on the second and every later key of the same name in one map, and on a column of CSV that stands twice; the first one counts.',
    'Keep one of the keys.',
  ),
  builtin(
    'syntax/front-matter',
    'A Markdown file has no readable front matter',
    'Fires when a Markdown artifact does not start with a line "---", names a language there, or has no closing fence.',
    'Start the file with "---", the fields, and "---" on a line of its own.',
  ),
  builtin(
    'syntax/encoding',
    'A file is not UTF-8',
    'Fires on the first byte that is not valid UTF-8; the file is not read further.',
    'Save the file as UTF-8.',
  ),
  builtin(
    'syntax/file-too-large',
    'A file is too large to be an artifact',
    'Fires on artifact files above 1 MiB; they are not read.',
    'Split the register, or move bulk files below evidence/files.',
  ),
  builtin(
    'syntax/invalid-baseline',
    'A line of isms-baseline.txt is no entry',
    'Fires on every line that is no comment and does not read "fingerprint day rule artifact-or-path", and on a baseline that cannot be read; such a line accepts nothing.',
    'Restore the line from git, or delete it and run isms baseline.',
  ),
  builtin(
    'syntax/empty-file',
    'A file in an artifact folder is empty',
    'Fires on YAML files without content in a place that holds artifacts.',
    'Write the artifact, or delete the file.',
    'warning',
  ),
  builtin(
    'syntax/invalid-csv',
    'A CSV file cannot be read',
    'Fires when quoting is broken, cells are separated by semicolons or tabs, the first line names no field, a row has more filled cells than the header, or a cell holds a formula. Silent for blank lines and for rows of blank cells.',
    'Separate cells by commas and quote those that hold commas, quotes or line breaks.',
  ),
  builtin(
    'source/unreadable',
    'A file cannot be read',
    'Fires when the operating system refuses to read an artifact file.',
    'Check its permissions.',
  ),
  builtin(
    'source/not-a-file',
    'An artifact path is no plain file',
    'Fires on symbolic links, submodules and devices where an artifact is expected; they are never followed.',
    'Put the file itself there.',
  ),
  builtin(
    'source/too-many-files',
    'There are more artifact files than one run reads',
    'Fires on every artifact file beyond 100,000.',
    'Split the repository.',
  ),
  builtin(
    'source/unknown-kind',
    'The field kind names no artifact kind',
    'Fires when "kind:" holds a word that is no kind; the artifact is not read.',
    'Use the name of a kind.',
  ),
  builtin(
    'source/unknown-location',
    'An artifact lies where none is read',
    'Fires on a YAML or Markdown file with an id under a top-level name that is no kind. Silent when it says its kind itself.',
    'Move the file to the folder of its kind, or add "kind:".',
  ),
  builtin(
    'source/rows-without-owner',
    'A CSV file belongs to no artifact',
    'Fires on CSV in an artifact folder without a YAML or Markdown file of the same stem whose kind has rows.',
    'Name the file after its owner.',
  ),
  builtin(
    'schema/required-field',
    'A required field is missing',
    'Fires on a field that the kind cannot do without and that no rule speaks about; in CSV once at the header where the whole column is missing.',
    'Add the field.',
  ),
  builtin(
    'schema/unknown-field',
    'A field is not known',
    'Fires on a field that the kind does not declare; in CSV once per column, at the header. Silent for names that start with "x-".',
    'Correct the name, or start it with "x-".',
  ),
  builtin(
    'schema/value-not-allowed',
    'A value is not one of the allowed words',
    'Fires when a field with a fixed set of words holds another one; other checks treat the field as present but unknown.',
    'Use one of the allowed words.',
  ),
  builtin(
    'schema/wrong-type',
    'A value is of the wrong type',
    'Fires when text, number, list or map is expected and another stands there. Silent when nothing is lost by reading the value as the type expected.',
    'Write the value in the expected form.',
  ),
  builtin(
    'schema/wrong-format',
    'A value is not of the expected form',
    'Fires on dates, durations, versions and hashes that are not written in their form.',
    'Write the value in the form given.',
  ),
  builtin(
    'schema/empty-text',
    'A required text is empty',
    'Fires when an id or title is present and empty.',
    'Write the text.',
  ),
  builtin(
    'schema/too-few',
    'A list has too few entries',
    'Fires when a list has fewer entries than its kind demands.',
    'Add the missing entries.',
  ),
  builtin(
    'schema/too-many',
    'A list has too many entries',
    'Fires when a list has more entries than its kind allows.',
    'Remove or split entries.',
  ),
  builtin(
    'schema/out-of-range',
    'A number is out of range',
    'Fires when a number is below or above what its field allows.',
    'Use a value in the range.',
  ),
]
