/** Declares `isms verify`: a pack against its manifest, its signature and its repository. */
import { type Command, Option } from 'commander'
import { example, runs } from './parts.ts'

/** Adds the command to the tree. */
export function declare(cli: Command): void {
  cli
    .command('verify')
    .description('whether a pack is as it was built: sums, signature, and the repository that it names')
    .argument('<pack>', 'folder or zip of a pack')
    .option('--repo <folder>', 'build the pack again from the commit that it names, in this repository, and compare')
    .option('--allowed-signers <file>', 'keys that you trust, as ssh-keygen reads them; the signature must be by one')
    .option('--signer <identity>', 'the identity in that file that must have signed')
    .option('--as-of <date>', 'the day by which keys with an end date are judged, YYYY-MM-DD (default: today)')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .option('-o, --output <file>', 'write the result to a file')
    .option('--no-color', 'no colour')
    .option('--quiet', 'hide notices')
    .option('--debug', 'show details of an internal error')
    .addHelpText(
      'after',
      example(
        'isms verify isms-stage1-1a2b3c4d5e.zip',
        'isms verify isms-stage1-1a2b3c4d5e --repo .',
        'isms verify pack.zip --allowed-signers trusted --signer isms@example.org',
      ),
    )
    .action(runs(async () => (await import('../verify.ts')).run))
}
