/** Declares `isms import`: policies and registers that exist already. */
import type { Command } from 'commander'
import { example, repeated, runs } from './parts.ts'

/** Adds the command to the tree. */
export function declare(cli: Command): void {
  cli
    .command('import')
    .description('adopt what exists: a folder of Markdown documents, or a register or SoA as CSV or XLSX')
    .argument(
      '<kind>',
      'policies or procedures for a folder; risks, soa, assets, suppliers or any other kind for a file',
    )
    .argument('<path>', 'folder of Markdown files, or a .csv or .xlsx file')
    .option('--map <file>', 'YAML that says what columns, values and doubtful cells mean')
    .option('--set <field=value>', 'value for all that have none; repeatable', repeated, [])
    .option('--sheet <name>', 'sheet of the workbook')
    .option('--file <path>', 'file below the root that takes the register as a list (default: where the kind lives)')
    .option('--dry-run', 'show the mapping and what would be written, and write nothing')
    .option('--root <folder>', 'folder that holds isms.yaml')
    .option('--as-of <date>', 'the day to judge by, YYYY-MM-DD')
    .addHelpText(
      'after',
      `${example(
        'isms import policies ../handbook --dry-run',
        'isms import risks risk-register.xlsx --set type=operational',
        'isms import soa soa.xlsx --map answers.yaml',
      )}\n\nExit codes: 0 all taken in, 1 something was not read or is asked about, 2 no answer.`,
    )
    .action(runs(async () => (await import('../import.ts')).run))
}
