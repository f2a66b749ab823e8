/** Declares `isms evidence`: files evidence. */
import { type Command, Option } from 'commander'
import { example, recording, repeated, runs } from './parts.ts'

/** Adds the command to the tree. */
export function declare(cli: Command): void {
  const evidence = cli
    .command('evidence')
    .description('file evidence: copy, hash, dates and links in one step')
    .helpCommand(false)
  recording(
    evidence
      .command('add')
      .description('copy a file below evidence/files and write the artifact that names it')
      .argument('<file>', 'file to keep; one that lies below evidence/files stays where it is'),
  )
    .option(
      '--supports <id>',
      'control, clause, action, finding or corrective action that it proves; repeatable',
      repeated,
      [],
    )
    .option('--title <text>', 'title (default: from the name of the file)')
    .addOption(
      new Option('--type <type>', 'what it is (default: from the extension, where that leaves no doubt)').choices([
        'export',
        'screenshot',
        'log',
        'ticket',
        'report',
        'minutes',
        'attestation',
        'commit',
        'other',
      ]),
    )
    .option('--period <period>', 'period that it covers: 2026-Q2, 2026-05, or FROM..TO')
    .option('--collected-on <date>', 'day on which it was collected (default: today)')
    .option('--collected-by <id>', 'person or tool that collected it')
    .option('--source <text>', 'system or person it came from')
    .option('--method <text>', 'how it was collected, so that somebody else can do it again')
    .option('--set <field=value>', 'value of another field; repeatable', repeated, [])
    .option('--id <id>', 'id to use (default: the next free one)')
    .addHelpText('after', examples)
    .action(runs(async () => (await import('../evidence.ts')).run))
  evidence.addHelpText('after', examples)
}

const examples = example(
  'isms evidence add export.csv --supports CTL-001 --period 2026-Q2 --collected-by PER-004 --source "Device management" --method "Saved report"',
  'isms evidence add minutes.pdf --type minutes --supports RTP-2026-02 --dry-run',
)
