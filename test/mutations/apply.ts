/** Applies a mutation to the files of the example and tells where its finding is expected. */
import type { Edit, Mutation } from './mutation.ts'

/** File contents by path. */
export type Files = Readonly<Record<string, string | Uint8Array>>

/** The changed files. Throws when the text to replace is not there, so that a stale row shows at once. */
export function applied(files: Files, mutation: Mutation): Files {
  return [mutation, ...(mutation.and ?? [])].reduce(edited, files)
}

function edited(files: Files, { path, find, after, put }: Edit): Files {
  if (find === undefined) {
    const rest = Object.fromEntries(Object.entries(files).filter(([name]) => name !== path))
    return put === undefined ? rest : { ...rest, [path]: put }
  }
  const text = textOf(files, path)
  const at = offsetOf(text, find, after, path)
  return { ...files, [path]: text.slice(0, at) + (put ?? '') + text.slice(at + find.length) }
}

/** The expected place in the changed files, as `path:line`. */
export function expectedPlace(before: Files, changed: Files, mutation: Mutation): string {
  const { path, at = path, find, after, line } = mutation
  const anchor = mutation.lineAfter ?? (at === path ? after : undefined)
  const slip = () => (find === undefined ? 0 : offsetOf(textOf(before, path), find, after, path))
  const offset = line === undefined ? slip() : offsetOf(textOf(changed, at), line, anchor, at)
  return `${at}:${textOf(changed, at).slice(0, offset).split('\n').length}`
}

function offsetOf(text: string, find: string, after: string | undefined, path: string): number {
  const start = after === undefined ? 0 : text.indexOf(after)
  const at = start < 0 ? -1 : text.indexOf(find, start)
  if (at < 0) throw new Error(`${path} does not hold "${find}"${after === undefined ? '' : ` after "${after}"`}`)
  return at
}

function textOf(files: Files, path: string): string {
  const content = files[path]
  if (content === undefined) throw new Error(`the example has no ${path}`)
  return typeof content === 'string' ? content : Buffer.from(content).toString('utf8')
}
