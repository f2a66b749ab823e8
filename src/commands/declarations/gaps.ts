/** Declares `isms gaps`: what stands between here and the audit. */
import { type Command, Option } from 'commander'
import { example, reading, runs } from './parts.ts'

/** Adds the command to the tree. */
export function declare(cli: Command): void {
  reading(cli.command('gaps').description('what stands between here and Stage 1, most serious first'))
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .option('-o, --output <file>', 'write the result to a file')
    .addHelpText('after', example('isms gaps', 'isms gaps --format json -o gaps.json'))
    .action(runs(async () => (await import('../gaps.ts')).run))
}
