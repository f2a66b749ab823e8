/** Declares `isms status`: where the ISMS stands. */
import { type Command, Option } from 'commander'
import { example, reading, runs } from './parts.ts'

/** Adds the command to the tree. */
export function declare(cli: Command): void {
  reading(
    cli
      .command('status')
      .description('where the ISMS stands: certification, clauses, Annex A coverage, risks, what is overdue'),
  )
    .addOption(
      new Option(
        '--by <what>',
        'one line per control, owner, or mandatory document and record, instead of the screen',
      ).choices(['control', 'owner', 'clause']),
    )
    .addOption(
      new Option(
        '--framework <id>',
        'what the same controls cover of another framework: nist-csf, soc2, or one below frameworks/',
      ).conflicts('by'),
    )
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .addOption(
      new Option(
        '--certification',
        'the certification in full: next step, timeline, three-year plan with costs',
      ).conflicts(['by', 'framework']),
    )
    .option('-o, --output <file>', 'write the result to a file')
    .addHelpText(
      'after',
      example(
        'isms status',
        'isms status --by owner',
        'isms status --certification',
        'isms status --framework soc2',
        'isms status --format json',
      ),
    )
    .action(runs(async () => (await import('../status.ts')).run))
}
