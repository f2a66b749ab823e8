/** Declares `isms trace`: the chain from risk to audit, both ways. */
import { type Command, Option } from 'commander'
import { matrixNames } from '../../analysis/trace/matrix-names.ts'
import { example, reading, runs } from './parts.ts'

/** Adds the command to the tree. */
export function declare(cli: Command): void {
  reading(
    cli
      .command('trace')
      .description('the chain risk, treatment, control, SoA, document, evidence, audit, both ways from an id'),
  )
    .argument('[id]', 'where to start; without it, the breaks in the whole chain, or a matrix')
    .addOption(new Option('--matrix <pair>', 'two links of the chain against each other').choices([...matrixNames]))
    .addOption(
      new Option('--format <format>', 'how to print (default: text)').choices([
        'text',
        'json',
        'csv',
        'markdown',
        'xlsx',
      ]),
    )
    .option('-o, --output <file>', 'write the result to a file')
    .addHelpText(
      'after',
      example(
        'isms trace RISK-001',
        'isms trace A.8.13',
        'isms trace --matrix risk-control --format xlsx -o matrix.xlsx',
      ),
    )
    .action(runs(async () => (await import('../trace.ts')).run))
}
