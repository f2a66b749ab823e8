/** Declares `isms log`: the history of one artifact. */
import { type Command, Option } from 'commander'
import { example, runs } from './parts.ts'

/** Adds the command to the tree. */
export function declare(cli: Command): void {
  cli
    .command('log')
    .description('the history of one artifact: what changed, who did it, when, approved by whom')
    .argument('<id>', 'id of the artifact, also of one inside a list or of one that was removed')
    .option('--root <folder>', 'folder that holds isms.yaml (default: upward from here)')
    .option('--ref <revision>', 'tell the history up to a commit or tag (default: HEAD, and what is not committed)')
    .option('--as-of <date>', 'tell the history as it stood at the end of that day (UTC), YYYY-MM-DD')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json', 'markdown']).default('text'))
    .option('-o, --output <file>', 'write the result to a file')
    .option('--no-cache', 'read the log from git alone (always so where CI is set)')
    .option('--no-color', 'no colour')
    .option('--quiet', 'hide notices')
    .option('--debug', 'show details of an internal error')
    .addHelpText('after', example('isms log RISK-004', 'isms log POL-002 --ref isms-2026.1 --format markdown'))
    .action(runs(async () => (await import('../log.ts')).run))
}
