/** Builds small git repositories from a script by one `git fast-import`: fast, and the same commit ids on every machine. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** One commit of a script. */
export interface ScriptedCommit {
  /** Name by which later commits and tests speak of it. */
  readonly name: string
  /** Names of the parents; by default the commit before it in the script, none for the first. */
  readonly parents?: readonly string[]
  /** Texts by path (bytes for foreign encodings); null removes the file, `{ link }` makes a symbolic link. */
  readonly files?: Readonly<
    Record<string, string | Uint8Array | null | { readonly link: string } | { readonly submodule: string }>
  >
  /** Renames before the files are written, as `[from, to]`. */
  readonly renames?: readonly (readonly [string, string])[]
  readonly message?: string | Uint8Array
  /** `Name <mail>`; by default Ada. */
  readonly author?: string
  readonly committer?: string
  /** Committer and author date, `YYYY-MM-DD`; by default one day later than the commit before it. */
  readonly on?: string
  /** Character encoding that the commit claims. */
  readonly encoding?: string
}

/** A built repository. */
export interface ScriptedRepository {
  readonly folder: string
  /** Full commit id by name. */
  readonly ids: Readonly<Record<string, string>>
  /** Runs git in it. */
  git(...args: string[]): string
}

export const ada = 'Ada Example <ada@example.org>'
export const ben = 'Ben Example <ben@example.org>'

/** Builds it in a temporary folder that is deleted after the test; branch `main` stands on the last commit. */
export function scripted(
  commits: readonly ScriptedCommit[],
  tags: Readonly<Record<string, string>> = {},
): ScriptedRepository {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'isms-history-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  runGit(folder, ['init', '-q', '--template=', '-b', 'main'])
  const marks = new Map<string, number>()
  const stream: Buffer[] = []
  const say = (text: string) => stream.push(Buffer.from(text, 'utf8'))
  const data = (content: string | Uint8Array) => {
    const bytes = Buffer.from(content)
    say(`data ${bytes.length}\n`)
    stream.push(bytes)
    say('\n')
  }
  let clock = Date.UTC(2026, 4, 1, 12) / 1000
  commits.forEach((commit, index) => {
    clock = commit.on === undefined ? clock + 86_400 : Date.parse(`${commit.on}T12:00:00Z`) / 1000
    const mark = index + 1
    const parents = commit.parents ?? (index === 0 ? [] : [(commits[index - 1] as ScriptedCommit).name])
    if (parents.length === 0) say('reset refs/heads/work\n\n')
    say(`commit refs/heads/work\nmark :${mark}\nauthor ${commit.author ?? ada} ${clock} +0000\n`)
    say(`committer ${commit.committer ?? commit.author ?? ada} ${clock} +0000\n`)
    if (commit.encoding !== undefined) say(`encoding ${commit.encoding}\n`)
    data(commit.message ?? commit.name)
    parents.forEach((parent, at) => {
      say(`${at === 0 ? 'from' : 'merge'} :${marks.get(parent)}\n`)
    })
    for (const [from, to] of commit.renames ?? []) say(`R ${from} ${to}\n`)
    for (const [path, content] of Object.entries(commit.files ?? {})) {
      if (content === null) say(`D ${quoted(path)}\n`)
      else if (typeof content === 'string' || content instanceof Uint8Array) {
        say(`M 100644 inline ${quoted(path)}\n`)
        data(content)
      } else if ('submodule' in content) say(`M 160000 ${content.submodule} ${quoted(path)}\n`)
      else {
        say(`M 120000 inline ${quoted(path)}\n`)
        data(content.link)
      }
    }
    say('\n')
    marks.set(commit.name, mark)
  })
  say(`reset refs/heads/main\nfrom :${commits.length}\n\n`)
  for (const [tag, commit] of Object.entries(tags))
    say(`tag ${tag}\nfrom :${marks.get(commit)}\ntagger ${ada} ${clock} +0000\ndata 0\n`)
  say('done\n')
  const marksFile = join(folder, '.git/marks')
  runGit(folder, ['fast-import', '--quiet', '--done', '--force', `--export-marks=${marksFile}`], Buffer.concat(stream))
  runGit(folder, ['update-ref', '-d', 'refs/heads/work'])
  runGit(folder, ['reset', '-q', '--hard', 'main'])
  const byMark = new Map(
    readFileSync(marksFile, 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split(' ') as [string, string]),
  )
  const ids = Object.fromEntries([...marks].map(([name, mark]) => [name, byMark.get(`:${mark}`) as string]))
  return { folder, ids, git: (...args) => runGit(folder, args) }
}

const quoted = (path: string): string => (/[\n"\\]/.test(path) ? JSON.stringify(path) : path)

/** Runs git without any configuration but its own defaults. */
export function runGit(folder: string, args: readonly string[], input?: Buffer): string {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' }
  return execFileSync('git', ['-c', 'core.quotePath=false', ...args], {
    cwd: folder,
    env,
    input: input ?? '',
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'pipe'],
    maxBuffer: 2 ** 28,
  }).trim()
}
