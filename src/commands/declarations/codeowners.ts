/** Declares `isms codeowners`: code owners from the owners and approvers of the ISMS. */
import { type Command, Option } from 'commander'
import { example, reading, runs } from './parts.ts'

/** Adds the command to the tree. */
export function declare(cli: Command): void {
  reading(cli.command('codeowners').description('write CODEOWNERS from the owners and approvers of the ISMS'))
    .addOption(new Option('--format <platform>', 'whose CODEOWNERS').choices(['github', 'gitlab']).default('github'))
    .option('-o, --output <file>', 'write the section into this file, leaving other lines as they are')
    .option('--check [file]', 'write nothing; exit 1 when the file says otherwise (default: where the platform looks)')
    .addHelpText(
      'after',
      example('isms codeowners', 'isms codeowners -o .github/CODEOWNERS', 'isms codeowners --check'),
    )
    .action(runs(async () => (await import('../codeowners.ts')).run))
}
