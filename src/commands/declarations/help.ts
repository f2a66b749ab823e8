/** Declares `isms help`: help for a command or a topic. */
import type { Command } from 'commander'
import { CannotAnswer } from '../../cannot-answer.ts'

/** Adds the command to the tree. */
export function declare(cli: Command): void {
  cli
    .command('help')
    .description('help for a command, or for a topic: exit-codes, environment, formats')
    .argument('[name]', 'command or topic')
    .action(async (name: string | undefined) => {
      const command = name === undefined ? cli : cli.commands.find((known) => known.name() === name)
      if (command !== undefined) {
        command.outputHelp()
        return
      }
      const { helpTopics } = await import('../../explain/help-topics.ts')
      const topic = helpTopics.find((known) => known.name === name)
      if (topic === undefined)
        throw new CannotAnswer(
          `"${name}" is no command and no topic`,
          `Topics: ${helpTopics.map((known) => known.name).join(', ')}. Commands: isms --help.`,
        )
      process.stdout.write(topic.text)
    })
}
