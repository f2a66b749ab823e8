/** Declares `isms schema`: the published JSON Schemas. */
import type { Command } from 'commander'
import { example, runs } from './parts.ts'

/** Adds the command to the tree. */
export function declare(cli: Command): void {
  cli
    .command('schema')
    .description('print the JSON Schema of a kind or of an output, or write all into a folder')
    .argument('[name]', 'a kind, or an output such as report; without it their names are listed')
    .option('-o, --output <folder>', 'write into this folder: those that an editor needs, or the one that is named')
    .option('--with-ids', 'propose the ids of the ISMS, with titles, in fields that refer to them')
    .option('--root <folder>', 'folder that holds isms.yaml')
    .addHelpText(
      'after',
      example('isms schema risk', 'isms schema -o .isms/schemas', 'isms schema --with-ids -o .isms/schemas'),
    )
    .action(runs(async () => (await import('../schema.ts')).run))
}
