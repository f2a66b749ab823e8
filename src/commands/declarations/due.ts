/** Declares `isms due`: every deadline. */
import { type Command, Option } from 'commander'
import { example, reading, runs } from './parts.ts'

/** Adds the command to the tree. */
export function declare(cli: Command): void {
  reading(cli.command('due').description('every deadline with its owner: what is overdue and what falls due'))
    .option('--within <duration>', 'how far ahead, an ISO 8601 duration; what is overdue is always listed', 'P90D')
    .option('--owner <person>', 'only what a person or role sees to, by id or name')
    .addOption(new Option('--by <grouping>', 'how the text is grouped').choices(['date', 'owner']).default('date'))
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json', 'ical']).default('text'))
    .option('-o, --output <file>', 'write the result to a file')
    .option('--exit-code', 'exit 1 when something is overdue')
    .addHelpText(
      'after',
      example('isms due --within P30D', 'isms due --by owner', 'isms due --within P1Y --format ical -o isms.ics'),
    )
    .action(runs(async () => (await import('../due.ts')).run))
}
