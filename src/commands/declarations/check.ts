/** Declares `isms check`: validates the ISMS. */
import type { Command } from 'commander'
import { example, formats, reading, runs } from './parts.ts'

/** Adds the command to the tree. */
export function declare(cli: Command): void {
  reading(cli.command('check').description('validate the ISMS: syntax, schema, references, rules'))
    .addOption(formats('frame, stylish, json, github'))
    .option('-o, --output <file>', 'write the result to a file')
    .option('--max-warnings <n>', 'exit 1 on more open warnings than this')
    .addHelpText(
      'after',
      example(
        'isms check',
        'isms check --format github --format json=report.json',
        'isms check --ref v1.0 --as-of 2026-06-30',
      ),
    )
    .action(runs(async () => (await import('../check.ts')).run))
}
