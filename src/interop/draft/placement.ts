/** Where a new artifact goes: a file of its own, or the end of the list file that holds its kind. */
import type { KindInfo } from '../../artifacts/kind-info.ts'
import { CannotAnswer } from '../../cannot-answer.ts'
import type { Repo } from '../../model/repo.ts'
import type { SourceFile } from '../../parse/source-file.ts'

/** A file to write. */
export interface Placed {
  readonly path: string
  readonly text: string
  /** The list file that the artifact is appended to, where it is. */
  readonly into?: SourceFile
}

/** Places the lines of an artifact. `path` is where the user wants it, if anywhere. Throws `CannotAnswer` for a list that is no block list. */
export function place(
  repo: Repo,
  kind: KindInfo,
  artifact: { readonly id: string; readonly title: string; readonly lines: readonly string[] },
  path: string | undefined,
): Placed {
  const register = `${kind.location}.yaml`
  const only =
    kind.single === true && path === undefined ? repo.files.find(({ path: at }) => at === register) : undefined
  if (only !== undefined && !hasFolder(repo, kind))
    throw new CannotAnswer(
      `There is a ${kind.kind} already (${only.path})`,
      `A draft beside it goes into a file of its own: --file ${kind.location}/draft.yaml`,
    )
  const list = repo.files.find((file) => file.path === (path ?? register))
  if (list !== undefined && (path !== undefined || !hasFolder(repo, kind))) return appended(list, artifact.lines)
  return {
    path: path ?? ownPath(kind, artifact.id, artifact.title, hasSingle(repo, kind)),
    text: fileText(kind, artifact),
  }
}

const hasFolder = (repo: Repo, kind: KindInfo): boolean =>
  repo.files.some((file) => file.path.startsWith(`${kind.location}/`))

const hasSingle = (repo: Repo, kind: KindInfo): boolean =>
  kind.single !== true || repo.files.some((file) => file.path.replace(/\.[^.]+$/, '') === kind.location)

function ownPath(kind: KindInfo, id: string, title: string, inFolder: boolean): string {
  const extension = kind.format === 'markdown' ? 'md' : 'yaml'
  if (!inFolder) return `${kind.location}.${extension}`
  const slug = kind.format === 'markdown' ? `-${slugOf(title)}` : ''
  return `${kind.location}/${id}${slug === '-' ? '' : slug}.${extension}`
}

/** A title as part of a file name: letters and digits of any script, dashes between. */
export const slugOf = (title: string): string =>
  title
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)

function fileText(
  kind: KindInfo,
  { title, lines }: { readonly title: string; readonly lines: readonly string[] },
): string {
  const yaml = lines.join('\n')
  if (kind.format !== 'markdown') return `${yaml}\n`
  return `---\n${yaml}\n---\n\n# ${title}\n\nTODO: write the text.\n`
}

function appended(file: SourceFile, lines: readonly string[]): Placed {
  const item = lines.map((line, index) => (line === '' ? '' : `${index === 0 ? '- ' : '  '}${line}`)).join('\n')
  // A register that nobody has written into yet: comments and an empty list.
  if (
    file.text
      .split('\n')
      .filter((line) => !/^\s*(?:#|$)/.test(line))
      .join('\n')
      .trim() === '[]'
  )
    return { path: file.path, text: `${file.text.trimEnd().slice(0, -2)}${item}\n`, into: file }
  if (!/^- /m.test(file.text) || /^[^\s#-]/m.test(file.text))
    throw new CannotAnswer(
      `${file.path} holds no list with "- " in front of each entry`,
      'Name another file with --file, or write the list so.',
    )
  return { path: file.path, text: `${file.text.trimEnd()}\n${item}\n`, into: file }
}
