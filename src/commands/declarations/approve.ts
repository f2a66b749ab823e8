/** Declares `isms approve`: records an approval. */
import type { Command } from 'commander'
import { example, runs } from './parts.ts'

/** Adds the command to the tree. */
export function declare(cli: Command): void {
  cli
    .command('approve')
    .description('record an approval of the present content of a document')
    .argument('<id...>', 'ids of the documents')
    .requiredOption('--by <person>', 'id of the person who approves')
    .option('--role <role>', 'role in which the person approves; needed when several held roles may')
    .option('--version <version>', 'version to approve, raised together with the approval (default: that of the file)')
    .option('--on <date>', 'day of the approval (default: today)')
    .option('--root <folder>', 'folder that holds isms.yaml')
    .option('--commit', 'commit the edited files with an Approved-by trailer, as the approver; runs no hook')
    .option('--dry-run', 'show the edit without writing it')
    .addHelpText(
      'after',
      example(
        'isms approve POL-003 --by PER-001',
        'isms approve POL-003 --by PER-001 --version 2.1 --commit',
        'isms approve SOA --by PER-001 --role ROL-001 --dry-run',
      ),
    )
    .action(runs(async () => (await import('../approve.ts')).run))
}
