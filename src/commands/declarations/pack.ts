/** Declares `isms pack`: builds an audit pack. */
import type { Command } from 'commander'
import { example, reading, runs } from './parts.ts'

/** Adds the command to the tree. */
export function declare(cli: Command): void {
  reading(cli.command('pack').description('build an audit pack from the commit'))
    .argument('<type>', 'pack type: stage1')
    .option('-o, --output <folder>', 'where to write the pack (default ./isms-stage1-<commit>)')
    .option('--formats <list>', 'html, pdf, xlsx, csv, single-pdf, docx, or all (default html,pdf,xlsx,csv)')
    .option('--worktree', 'read the files as they are and mark the pack DRAFT')
    .option('--strict', 'write nothing while an error is open')
    .option('--check-templates', 'write nothing; fill your templates from an empty and a full ISMS and tell mistakes')
    .option(
      '--sign <key>',
      'sign SHA256SUMS with ssh-keygen and this key (a public key where an agent holds the private one)',
    )
    .option('--record', 'keep the manifest in the ISMS as packs/<id>.json')
    .addHelpText(
      'after',
      example(
        'isms pack stage1',
        'isms pack stage1 --ref isms-2026.1 -o out/stage1',
        'isms pack stage1 --sign ~/.ssh/id_ed25519 --record',
      ),
    )
    .action(runs(async () => (await import('../pack.ts')).run))
}
