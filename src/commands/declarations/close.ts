/** Declares `isms close`: ends an action, finding, corrective action or incident. */
import type { Command } from 'commander'
import { example, recording, repeated, runs } from './parts.ts'

/** Adds the command to the tree. */
export function declare(cli: Command): void {
  recording(
    cli
      .command('close')
      .description('end an action, finding, corrective action or incident with its day and evidence')
      .argument('<id>', 'id of it; CAP-001#2 is the second action of CAP-001'),
  )
    .option('--on <date>', 'day on which it was done (default: today)')
    .option('--evidence <id>', 'evidence that proves it; repeatable', repeated, [])
    .option('--set <field=value>', 'value of a field that closing needs; repeatable', repeated, [])
    .addHelpText(
      'after',
      example(
        'isms close RTP-2026-02 --evidence EVD-061',
        'isms close CAP-006#2 --on 2026-06-12 --evidence EVD-205',
        'isms close INC-004 --set "cause=Bag left on the rack" --set "lessons=Added to joiner training" --dry-run',
      ),
    )
    .action(runs(async () => (await import('../close.ts')).run))
}
