/** Text of an edited file with the byte order mark and line ends that the file had, so that only the edit changes bytes. */
import { CannotAnswer } from '../cannot-answer.ts'
import type { SourceFile } from '../parse/source-file.ts'

/** Puts back what reading normalised; throws `CannotAnswer` for a file whose line ends cannot be told from the text. */
export function asWritten(file: SourceFile, text: string): string {
  if (file.mixedEnds)
    throw new CannotAnswer(
      `${file.path} mixes line ends, so it is not edited`,
      'Give every line the same end, then try again.',
    )
  return `${file.bom ? '\ufeff' : ''}${file.crlf ? text.replace(/\n/g, '\r\n') : text}`
}
