/** Which files of a pack that is built from the work tree differ from the commit that it would otherwise be built from. */
import type { Repo } from '../model/repo.ts'
import { gitLine } from '../source/git.ts'
import { revisionSource } from '../source/revision.ts'
import { byCodeUnit, type Source } from '../source/source.ts'
import { type Opened, repositoryOf } from './open.ts'

/** Files that go into a pack without holding an artifact, and every file that could hold one. */
const mayBelong = /^(?:templates\/|evidence\/files\/)|\.(?:ya?ml|md|csv)$/

/**
 * Paths, in order, of the files that the pack uses and that HEAD has otherwise, has not, or alone has. Line ends do not
 * count. Undefined for a pack of a revision, outside git, and before the first commit: there is nothing to differ from.
 */
export function uncommittedFiles(opened: Opened, repo: Repo): readonly string[] | undefined {
  if (opened.commit !== undefined || opened.inGit !== true) return undefined
  const head = gitLine(opened.root, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'])
  if (head === undefined) return undefined
  const { top, prefix } = repositoryOf(opened.root)
  const committed = revisionSource(top, head, prefix)
  const held = new Set(repo.files.map(({ path }) => path))
  const used = (path: string): boolean => held.has(path) || /^(?:templates|evidence\/files)\//.test(path)
  const now = contents(opened.source, used)
  const then = contents(committed, (path) => now.has(path) || mayBelong.test(path))
  return [...new Set([...now.keys(), ...then.keys()])]
    .filter((path) => !same(now.get(path), then.get(path)))
    .filter((path) => now.has(path) || !present(opened.source, path))
    .sort(byCodeUnit)
}

const contents = (source: Source, wanted: (path: string) => boolean): ReadonlyMap<string, Uint8Array> =>
  source.read(source.list().flatMap(({ path, type }) => (type === 'file' && wanted(path) ? [path] : [])))

const present = (source: Source, path: string): boolean => source.list().some((entry) => entry.path === path)

const same = (one: Uint8Array | undefined, other: Uint8Array | undefined): boolean =>
  one !== undefined && other !== undefined && plain(one) === plain(other)

/** The bytes as text with the line ends of git. */
const plain = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n')
