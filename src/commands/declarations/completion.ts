/** Declares `isms completion`, and the hidden command that the scripts of the shells ask. */
import { Argument, type Command } from 'commander'
import { example, runs } from './parts.ts'

/** Adds the commands to the tree. */
export function declare(cli: Command): void {
  cli
    .command('completion')
    .description('print the completion script of a shell: commands, options, ids, rules, revisions')
    .addArgument(new Argument('<shell>', 'shell to complete in').choices(['bash', 'zsh', 'fish']))
    .addHelpText(
      'after',
      example(
        'source <(isms completion bash)    # in ~/.bashrc',
        'source <(isms completion zsh)     # in ~/.zshrc, after compinit',
        'isms completion fish | source     # in ~/.config/fish/config.fish',
      ),
    )
    .action(runs(async () => (await import('../completion.ts')).run))
  cli
    .command('__complete', { hidden: true })
    .argument('[words...]', 'words behind isms, the one at the cursor last')
    .action(runs(async () => (await import('../complete.ts')).run))
}
