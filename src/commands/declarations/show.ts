/** Declares `isms show`: one artifact with its links. */
import { type Command, Option } from 'commander'
import { example, reading, runs } from './parts.ts'

/** Adds the command to the tree. */
export function declare(cli: Command): void {
  reading(cli.command('show').description('one artifact: its fields, its links in both directions, what is open on it'))
    .argument('<id>', 'id of an artifact, or of a part such as a plan action')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .option('-o, --output <file>', 'write the result to a file')
    .addHelpText('after', example('isms show RISK-001', 'isms show POL-001 --ref v1.0 --format json'))
    .action(runs(async () => (await import('../show.ts')).run))
}
