/** `isms completion`: the script that makes a shell ask `isms __complete`. */
import { completionScripts } from '../terminal/completion/scripts.ts'

/** Runs the command and returns the exit code. */
export function run(shell: keyof typeof completionScripts): number {
  process.stdout.write(completionScripts[shell])
  return 0
}
