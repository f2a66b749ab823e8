/** Declares `isms explain`: explains a rule, kind, clause or control. */
import { type Command, Option } from 'commander'
import { example, runs } from './parts.ts'

/** Adds the command to the tree. */
export function declare(cli: Command): void {
  cli
    .command('explain')
    .description('explain a rule, an artifact kind, a clause or a control')
    .argument('[name]', 'for example soa/control-missing, risk, 6.1.3, A.8.13')
    .option('--all', 'everything')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .addHelpText(
      'after',
      example('isms explain risk/without-owner', 'isms explain A.8.13', 'isms explain --all --format json'),
    )
    .action(runs(async () => (await import('../explain.ts')).run))
}
