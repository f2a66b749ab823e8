/** Applies a mutation to the files of the example and tells where its finding is expected. */
import { withDigests } from '../../examples/digests.ts'
import { buildModel } from '../../src/engine/build-model.ts'
import { load } from '../../src/engine/load.ts'
import { memorySource } from '../../src/source/memory.ts'
import type { Edit, Mutation } from './mutation.ts'

/** File contents by path. */
export type Files = Readonly<Record<string, string | Uint8Array>>

/**
 * The changed files; a changed document counts as approved in its changed form, so that a slip is one fault and not two.
 * Throws when the text to replace is not there, so that a stale row shows at once.
 */
export function applied(files: Files, mutation: Mutation): Files {
  const edits = [mutation, ...(mutation.and ?? [])]
  const changed = edits.reduce(edited, files)
  return mutation.unapproved === true ? changed : edits.reduce((all, { path }) => approvedAgain(all, path), changed)
}

/** Puts the digest of the changed content into the approvals of a document; other files stay as they are. */
function approvedAgain(files: Files, path: string): Files {
  const text = path in files ? textOf(files, path) : ''
  if (!/^ +(?:- )?digest: /m.test(text)) return files
  const source = memorySource({ [path]: text })
  const artifact = buildModel(load(source), source).repo.artifacts[0]
  return artifact === undefined ? files : { ...files, [path]: withDigests(artifact, text) }
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
