/** The command tree; every command is imported only when it runs. */
import { Command, CommanderError, Option } from 'commander'
import { CannotAnswer } from './cannot-answer.ts'
import { toolVersion } from './package-root.ts'
import { plainText } from './terminal/plain-text.ts'

type Run = (...args: never[]) => number | Promise<number>

/** Runs the command line and sets the exit code; never calls process.exit, so that no output is cut off. */
export async function main(argv: readonly string[]): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosedPipe)
  try {
    await program().parseAsync([...argv], { from: 'user' })
  } catch (error) {
    process.exitCode = 2
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) process.exitCode = 0
      return
    }
    if (error instanceof CannotAnswer) {
      process.stderr.write(
        plainText(`isms: ${error.message}\n${error.hint === undefined ? '' : `      ${error.hint}\n`}`),
      )
      return
    }
    process.stderr.write(plainText(`isms: internal error: ${(error as Error).message}\n`))
    if (argv.includes('--debug')) process.stderr.write(`${(error as Error).stack ?? ''}\n`)
    else process.stderr.write('      Run again with --debug for the details.\n')
  }
}

/** A reader such as `head` may leave early; that is its right and no fault of the run. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}

/** The command tree, also read by the generated reference. */
export function program(): Command {
  const cli = new Command('isms')
    .description('Git-native compliance as code for ISO/IEC 27001.')
    .version(toolVersion(), '-V, --version', 'print the version')
    .showHelpAfterError('Run the command with --help for its options.')
    .helpCommand('help [command]', 'help for one command')
    .exitOverride()
  cli.addHelpText(
    'after',
    '\nExit codes: 0 clean, 1 the answer is "not clean", 2 could not answer.\nExample: isms check --root examples/brightloom',
  )

  reading(cli.command('check').description('validate the ISMS: syntax, schema, references, rules'))
    .addOption(formats('frame, stylish, json, github'))
    .option('-o, --output <file>', 'write the result to a file')
    .option('--max-warnings <n>', 'exit 1 on more open warnings than this')
    .addHelpText(
      'after',
      example(
        'isms check',
        'isms check --format github --format json=report.json',
        'isms check --ref v1.0 --as-of 2026-06-30',
      ),
    )
    .action(runs(async () => (await import('./commands/check.ts')).run))

  reading(cli.command('status').description('where the ISMS stands: clauses, Annex A coverage, risks, what is overdue'))
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .option('-o, --output <file>', 'write the result to a file')
    .addHelpText('after', example('isms status', 'isms status --format json'))
    .action(runs(async () => (await import('./commands/status.ts')).run))

  reading(cli.command('gaps').description('what stands between here and Stage 1, most serious first'))
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .option('-o, --output <file>', 'write the result to a file')
    .addHelpText('after', example('isms gaps', 'isms gaps --format json -o gaps.json'))
    .action(runs(async () => (await import('./commands/gaps.ts')).run))

  reading(cli.command('pack').description('build an audit pack from the commit'))
    .argument('<type>', 'pack type: stage1')
    .option('-o, --output <folder>', 'where to write the pack (default ./isms-stage1-<commit>)')
    .option('--worktree', 'read the files as they are and mark the pack DRAFT')
    .option('--strict', 'write nothing while an error is open')
    .addHelpText('after', example('isms pack stage1', 'isms pack stage1 --ref isms-2026.1 -o out/stage1'))
    .action(runs(async () => (await import('./commands/pack.ts')).run))

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
    .action(runs(async () => (await import('./commands/explain.ts')).run))

  cli
    .command('approve')
    .description('record an approval of the present content of a document')
    .argument('<id...>', 'ids of the documents')
    .requiredOption('--by <person>', 'id of the person who approves')
    .option('--role <role>', 'role in which the person approves; needed when several held roles may')
    .option('--on <date>', 'day of the approval (default: today)')
    .option('--root <folder>', 'folder that holds isms.yaml')
    .option('--dry-run', 'show the edit without writing it')
    .addHelpText(
      'after',
      example('isms approve POL-003 --by PER-001', 'isms approve SOA --by PER-001 --role ROL-001 --dry-run'),
    )
    .action(runs(async () => (await import('./commands/approve.ts')).run))

  return cli
}

/** Options of every reading command. */
function reading(command: Command): Command {
  return command
    .option('--root <folder>', 'folder that holds isms.yaml (default: upward from here)')
    .option('--ref <revision>', 'read the ISMS at a commit or tag, without a checkout')
    .option('--as-of <date>', 'the day to judge by, YYYY-MM-DD (default: today; for a revision, its commit date)')
    .option('--no-git', 'leave out everything that needs git history')
    .option('--no-color', 'no colour')
    .option('--quiet', 'hide notices, warnings and infos')
    .option('--debug', 'show details of an internal error')
}

function formats(names: string): Option {
  return new Option(
    '--format <format>',
    `${names}; repeatable, each with =file (default: frame on a terminal, else stylish; in GitHub Actions github and stylish)`,
  )
    .argParser((value: string, before: string[]) => [...before, value])
    .default([] as string[], 'automatic')
}

const example = (...lines: string[]): string =>
  `\nExample${lines.length > 1 ? 's' : ''}:\n${lines.map((line) => `  ${line}`).join('\n')}`

/** Wraps a lazily imported command: its arguments and options in, its exit code out. */
function runs(load: () => Promise<Run>): (...args: unknown[]) => Promise<void> {
  return async (...args) => {
    const run = (await load()) as (...given: unknown[]) => number | Promise<number>
    const options = args.at(-2)
    process.exitCode = await run(...args.slice(0, -2), options)
  }
}
