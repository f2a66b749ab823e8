/** Declares `isms diff`: what differs between two states. */
import { type Command, Option } from 'commander'
import { example, runs } from './parts.ts'

/** Adds the command to the tree. */
export function declare(cli: Command): void {
  cli
    .command('diff')
    .description(
      'what differs between two states: artifacts by field, risk levels, SoA, approvals, links to look at again',
    )
    .argument('[range]', 'A..B, A...B (from their common ancestor), or A (to the files as they are); default HEAD')
    .option('--root <folder>', 'folder that holds isms.yaml (default: upward from here)')
    .option('--as-of <date>', 'compare with the newer side as it stood at the end of that day (UTC), YYYY-MM-DD')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json', 'markdown']).default('text'))
    .option('-o, --output <file>', 'write the result to a file')
    .option('--exit-code', 'exit 1 when something differs')
    .option('--no-color', 'no colour')
    .option('--debug', 'show details of an internal error')
    .addHelpText(
      'after',
      example('isms diff', 'isms diff isms-2025.2..isms-2026.1', 'isms diff origin/main...HEAD --format markdown'),
    )
    .action(runs(async () => (await import('../diff.ts')).run))
}
