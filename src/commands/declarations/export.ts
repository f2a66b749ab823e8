/** Declares `isms export`: registers as sheets, the model as JSON. */
import { type Command, Option } from 'commander'
import { example, reading, runs } from './parts.ts'

/** Adds the command to the tree. */
export function declare(cli: Command): void {
  reading(cli.command('export').description('registers as CSV or XLSX, or the whole model as JSON'))
    .argument('[register]', 'risks, soa, assets or any other kind (default: all)')
    .addOption(
      new Option(
        '--format <format>',
        'how to write (default: by the name of the output, else csv, or json for all)',
      ).choices(['csv', 'xlsx', 'json']),
    )
    .option('-o, --output <path>', 'file to write; a folder for all registers as csv or xlsx')
    .addHelpText(
      'after',
      example(
        'isms export risks',
        'isms export soa -o soa.xlsx',
        'isms export --format xlsx -o registers',
        'isms export -o model.json',
      ),
    )
    .action(runs(async () => (await import('../export.ts')).run))
}
