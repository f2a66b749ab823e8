/** Declares `isms init`: a new ISMS. */
import { type Command, Option } from 'commander'
import { example, runs } from './parts.ts'

/** Adds the command to the tree. */
export function declare(cli: Command): void {
  cli
    .command('init')
    .description('start an ISMS: registers, undecided SoA, draft policies, CI, editor settings; never overwrites')
    .argument('[folder]', 'where isms.yaml goes', '.')
    .option('--name <company>', 'legal name of the organization; asked for on a terminal')
    .option('--person <name>', 'who starts the ISMS (default: user.name of git)')
    .option('--email <address>', 'their e-mail address (default: user.email of git)')
    .option('--handle <@name>', 'their handle at the code host, for CODEOWNERS')
    .option('--headcount <n>', 'people who work in the scope')
    .option('--timezone <name>', 'time zone that decides which day it is (default: UTC)')
    .addOption(
      new Option('--ci <platform>', 'where pull requests are checked (default: github)').choices([
        'github',
        'gitlab',
        'none',
      ]),
    )
    .option('--package <spec>', 'what CI and hooks install: a version, a tarball or its URL (default: this version)')
    .option('--config <file>', 'YAML file with these answers: name, person, email, ...')
    .option('--as-of <date>', 'the day that is written as today, YYYY-MM-DD')
    .option('--dry-run', 'list the files without writing them')
    .addHelpText(
      'after',
      example(
        'isms init',
        'isms init acme --name "Acme B.V." --headcount 25',
        'isms init --config answers.yaml --ci gitlab',
      ),
    )
    .action(runs(async () => (await import('../init.ts')).run))
}
