/** Declares `isms check`: validates the ISMS. */
import { type Command, Option } from 'commander'
import { example, formats, reading, runs } from './parts.ts'

const groups = new Option('--show <groups>', 'list findings that do not count too: excepted, baselined, deferred, all')
  .argParser((value: string, before: string[]) => [...before, value])
  .default([] as string[], 'none')

/** Adds the command to the tree. */
export function declare(cli: Command): void {
  reading(cli.command('check').description('validate the ISMS: syntax, schema, references, rules'))
    .addOption(formats('frame, stylish, json, github, sarif, junit, gitlab, checkstyle, markdown'))
    .option('-o, --output <file>', 'write the result to a file')
    .option('--since <revision>', 'check all, report only what changed since the revision branched off')
    .option(
      '--policy-from <revision>',
      'judge by the policy of a revision, for changes that are not trusted: severities, limits, phase, exceptions, baseline, authorities',
    )
    .addOption(groups)
    .addOption(
      new Option(
        '--phase <phase>',
        'judge by this phase (default: phase of isms.yaml, else where the certification stands)',
      ).choices(['implementing', 'stage1', 'stage2', 'certified']),
    )
    .option('--fix', 'first mend what leaves no doubt: mistyped names and values, dates in another order of marks')
    .option('--dry-run', 'with --fix: show the edits as a diff and write nothing; exit 1 when there are any')
    .option('--watch', 'check again after every change of the work tree, until interrupted')
    .option('--max-warnings <n>', 'exit 1 on more open warnings than this')
    .addHelpText(
      'after',
      example(
        'isms check',
        'isms check --format github --format json=report.json',
        'isms check --since origin/main --format markdown=comment.md --format sarif=isms.sarif',
        'isms check --since origin/main --policy-from origin/main',
        'isms check --show excepted,baselined',
        'isms check --phase stage2',
        'isms check --watch',
        'isms check --ref v1.0 --as-of 2026-06-30',
      ),
    )
    .action(runs(async () => (await import('../check.ts')).run))
}
