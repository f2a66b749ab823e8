/** Declares `isms pack`: builds an audit pack. */
import type { Command } from 'commander'
import { example, reading, runs } from './parts.ts'

/** Adds the command to the tree. */
export function declare(cli: Command): void {
  reading(cli.command('pack').description('build an audit pack from the commit'))
    .argument(
      '<type>',
      'stage1, stage2, surveillance, recertification, internal-audit, customer, or a pack of your own in templates/packs',
    )
    .option('-o, --output <folder>', 'where to write the pack (default ./isms-<type>-<commit>)')
    .option('--formats <list>', 'html, pdf, xlsx, csv, single-pdf, docx, or all (default: those of the pack)')
    .option('--since <ref>', 'surveillance: the tag or commit since which the pack tells the changes')
    .option('--audit <id>', 'internal-audit: the audit that the pack prepares (default: the next planned one)')
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
        'isms pack surveillance --since isms-2025.2',
        'isms pack internal-audit --audit AUD-2026-02',
      ),
    )
    .action(runs(async () => (await import('../pack.ts')).run))
}
