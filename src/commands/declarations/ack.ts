/** Declares `isms ack`: records acknowledgements. */
import { type Command, Option } from 'commander'
import { example, recording, repeated, runs } from './parts.ts'

/** Adds the command to the tree. */
export function declare(cli: Command): void {
  recording(
    cli
      .command('ack')
      .description('record that people have read the version of a policy or procedure in force')
      .argument('<id>', 'id of the document'),
  )
    .option('--by <person>', 'id of the person; repeatable', repeated, [])
    .option('--on <date>', 'day of the acknowledgement (default: today)')
    .addOption(new Option('--via <way>', 'how it was given').choices(['commit', 'form', 'signature', 'lms']))
    .addHelpText(
      'after',
      example('isms ack POL-003 --by PER-004', 'isms ack POL-003 --by PER-004 --by PER-007 --on 2026-06-12 --via form'),
    )
    .action(runs(async () => (await import('../ack.ts')).run))
}
