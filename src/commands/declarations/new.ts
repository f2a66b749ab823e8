/** Declares `isms new`: a new artifact. */
import type { Command } from 'commander'
import { example, repeated, runs } from './parts.ts'

/** Adds the command to the tree. */
export function declare(cli: Command): void {
  cli
    .command('new')
    .description('write a new artifact with the next free id and its fields explained')
    .argument('<kind>', 'for example risk, control, policy')
    .argument('[title]', 'title of the artifact')
    .option('--owner <id>', 'person or role that answers for it')
    .option('--set <field=value>', 'value of a field; repeatable, lists with commas', repeated, [])
    .option('--link <id>', 'artifact or control to refer to; repeatable', repeated, [])
    .option('--id <id>', 'id to use (default: the next free one)')
    .option('--file <path>', 'file below the root (default: where its kind lives)')
    .option('--root <folder>', 'folder that holds isms.yaml')
    .option('--as-of <date>', 'the day to judge by, YYYY-MM-DD')
    .option('--dry-run', 'show the file without writing it')
    .addHelpText(
      'after',
      example(
        'isms new risk "Lost laptop" --owner PER-004 --set type=operational --link CTL-012',
        'isms new policy "Access control" --set level=topic --dry-run',
      ),
    )
    .action(runs(async () => (await import('../new.ts')).run))
}
