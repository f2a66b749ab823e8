/** The command line: the command tree and what a failure of any command prints. */
import { Command, CommanderError } from 'commander'
import { CannotAnswer } from './cannot-answer.ts'
import { cannotAnswerText } from './commands/cannot-answer-text.ts'
import { declarations } from './commands/declarations/index.ts'
import { toolVersion } from './package-root.ts'
import { plainText } from './terminal/plain-text.ts'

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
      process.stderr.write(cannotAnswerText(error))
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
    // `isms --version` is the tool's; `isms approve --version 1.2` is the document's.
    .enablePositionalOptions()
    .showHelpAfterError('Run the command with --help for its options.')
    .helpCommand(false)
    .exitOverride()
  cli.addHelpText(
    'after',
    '\nExit codes: 0 clean, 1 the answer is "not clean", 2 could not answer.\nMore: isms help exit-codes, isms help environment, isms help formats\nExample: isms check --root examples/brightloom',
  )

  for (const declare of declarations) declare(cli)
  return cli
}
