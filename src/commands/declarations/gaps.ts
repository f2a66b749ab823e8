/** Declares `isms gaps`: what stands between here and an audit. */
import { type Command, Option } from 'commander'
import { example, reading, runs } from './parts.ts'

/** Adds the command to the tree. */
export function declare(cli: Command): void {
  reading(
    cli
      .command('gaps')
      .description('whether the ISMS is ready for an audit, and if not, what next, most serious first'),
  )
    .addOption(
      new Option('--for <audit>', 'the audit to be ready for (default: the next one)').choices([
        'stage1',
        'stage2',
        'surveillance',
        'recertification',
      ]),
    )
    .option('--all', 'show every gap; otherwise many gaps of one rule are one entry')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .option('-o, --output <file>', 'write the result to a file')
    .addHelpText('after', example('isms gaps', 'isms gaps --for stage2', 'isms gaps --format json -o gaps.json'))
    .action(runs(async () => (await import('../gaps.ts')).run))
}
