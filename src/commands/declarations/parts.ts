/** What the declarations of commands share: the options of reading commands, formats, examples, lazy running. */
import { type Command, Option } from 'commander'

type Run = (...args: never[]) => number | Promise<number>

/** Options of every reading command. */
export function reading(command: Command): Command {
  return command
    .option('--root <folder>', 'folder that holds isms.yaml (default: upward from here)')
    .option('--ref <revision>', 'read the ISMS at a commit or tag, without a checkout')
    .option('--as-of <date>', 'the day to judge by, YYYY-MM-DD (default: today; for a revision, its commit date)')
    .option('--no-git', 'leave out everything that needs git history')
    .option('--no-color', 'no colour')
    .option('--quiet', 'hide notices, warnings and infos')
    .option('--debug', 'show details of an internal error')
}

/** Options of every command that records something in the work tree. */
export function recording(command: Command): Command {
  return command
    .option('--root <folder>', 'folder that holds isms.yaml (default: upward from here)')
    .option('--as-of <date>', 'the day to judge by, YYYY-MM-DD (default: today)')
    .option('--dry-run', 'show the edit as a diff without writing it')
}

/** The repeatable `--format` of `check`. */
export function formats(names: string): Option {
  return new Option(
    '--format <format>',
    `${names}; repeatable, each with =file (default: frame on a terminal, else stylish; in GitHub Actions github and stylish)`,
  )
    .argParser(repeated)
    .default([] as string[], 'automatic')
}

/** Example lines under a command's help. */
export const example = (...lines: string[]): string =>
  `\nExample${lines.length > 1 ? 's' : ''}:\n${lines.map((line) => `  ${line}`).join('\n')}`

/** Wraps a lazily imported command: its arguments and options in, its exit code out. */
export function runs(load: () => Promise<Run>): (...args: unknown[]) => Promise<void> {
  return async (...args) => {
    const run = (await load()) as (...given: unknown[]) => number | Promise<number>
    const options = args.at(-2)
    process.exitCode = await run(...args.slice(0, -2), options)
  }
}

/** Collects a repeatable option. */
export const repeated = (value: string, before: readonly string[]): string[] => [...before, value]
