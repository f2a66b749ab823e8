/** Every command, in the order of the help. Adding a command is adding a file here and a line to this list. */
import type { Command } from 'commander'
import { declare as ack } from './ack.ts'
import { declare as approve } from './approve.ts'
import { declare as baseline } from './baseline.ts'
import { declare as check } from './check.ts'
import { declare as close } from './close.ts'
import { declare as codeowners } from './codeowners.ts'
import { declare as completion } from './completion.ts'
import { declare as diff } from './diff.ts'
import { declare as due } from './due.ts'
import { declare as evidence } from './evidence.ts'
import { declare as explain } from './explain.ts'
import { declare as give } from './export.ts'
import { declare as gaps } from './gaps.ts'
import { declare as help } from './help.ts'
import { declare as adopt } from './import.ts'
import { declare as init } from './init.ts'
import { declare as log } from './log.ts'
import { declare as create } from './new.ts'
import { declare as pack } from './pack.ts'
import { declare as schema } from './schema.ts'
import { declare as show } from './show.ts'
import { declare as status } from './status.ts'
import { declare as trace } from './trace.ts'
import { declare as verify } from './verify.ts'

/** Declarations in the order of the help. */
export const declarations: readonly ((cli: Command) => void)[] = [
  check,
  status,
  gaps,
  due,
  trace,
  show,
  log,
  diff,
  pack,
  verify,
  explain,
  init,
  create,
  adopt,
  give,
  evidence,
  ack,
  close,
  approve,
  baseline,
  codeowners,
  schema,
  completion,
  help,
]
