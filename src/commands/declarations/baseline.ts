/** Declares `isms baseline`: accepts what is open at adoption. */
import type { Command } from 'commander'
import { example, runs } from './parts.ts'

/** Adds the command to the tree. */
export function declare(cli: Command): void {
  cli
    .command('baseline')
    .description('accept the findings that are open today by writing them to isms-baseline.txt, for adoption')
    .option('--root <folder>', 'folder that holds isms.yaml (default: upward from here)')
    .option('--as-of <date>', 'the day to judge by and to note as the day of acceptance (default: today)')
    .option('--prune', 'take nothing in; take out the lines whose finding is gone')
    .option('--dry-run', 'show the lines without writing them')
    .option('--no-git', 'leave out everything that needs git history')
    .option('--debug', 'show details of an internal error')
    .addHelpText('after', example('isms baseline --dry-run', 'isms baseline', 'isms baseline --prune'))
    .action(runs(async () => (await import('../baseline.ts')).run))
}
