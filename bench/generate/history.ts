/** Turns a generated repository into a git history by one `git fast-import`: several authors, merges with trailers, a tag. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { generateRepository } from './repository.ts'
import { padded } from './words.ts'

/** Folder of a repository of `count` artifacts with about `count / 2` commits; checked out and clean. */
export function repositoryWithHistory(base: string, count: number): string {
  const folder = join(base, `h${count}`)
  if (existsSync(folder)) return folder
  const draft = `${folder}.draft`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true })
  const git = (args: string[], input?: string) =>
    execFileSync('git', ['-C', draft, ...args], { input, stdio: ['pipe', 'ignore', 'pipe'], maxBuffer: 2 ** 30 })
  git(['init', '-q', '-b', 'main'])
  git(['fast-import', '--quiet'], importStream(generateRepository(count)))
  git(['reset', '-q', '--hard', 'main'])
  renameSync(draft, folder)
  return folder
}

/** A fast-import stream: files arrive in batches, half of the later changes by merges that carry an approval. */
export function importStream(files: ReadonlyMap<string, string>): string {
  const out: string[] = []
  const start = Date.UTC(2025, 0, 6) / 1000
  let mark = 0
  let clock = start
  const commit = (
    branch: string,
    subject: string,
    changes: readonly (readonly [string, string])[],
    from?: number,
    merge?: number,
  ): number => {
    mark += 1
    clock += 3600
    const who = `Person ${(mark % 5) + 2} <person.${(mark % 5) + 2}@example.com> ${clock} +0000`
    const boss = `Person 1 <person.1@example.com> ${clock} +0000`
    const message = merge === undefined ? subject : `${subject}\n\nApproved-by: Person 1 <person.1@example.com>\n`
    out.push(
      `commit refs/heads/${branch}\nmark :${mark}\nauthor ${merge === undefined ? who : boss}\ncommitter ${merge === undefined ? who : boss}\n${data(message)}`,
    )
    if (from !== undefined) out.push(`from :${from}\n`)
    if (merge !== undefined) out.push(`merge :${merge}\n`)
    for (const [path, text] of changes) out.push(`M 100644 inline ${path}\n${data(text)}`)
    return mark
  }
  const all = [...files]
  let head = commit(
    'main',
    'Begin the ISMS',
    all.map(([path, text]) => [path, earlier(text)] as const),
  )
  for (let index = 0; index < all.length; index += 4) {
    const batch = all.slice(index, index + 4)
    if (index % 8 === 0) {
      head = commit('main', `Update ${batch[0]?.[0]}`, batch, head)
    } else {
      const side = commit(`change-${padded(index)}`, `Revise ${batch[0]?.[0]}`, batch, head)
      head = commit('main', `Merge the change of ${batch[0]?.[0]}`, batch, head, side)
      out.push(`reset refs/heads/change-${padded(index)}\nfrom 0000000000000000000000000000000000000000\n\n`)
    }
  }
  out.push(`reset refs/tags/isms-2026.1\nfrom :${head}\n\n`)
  return out.join('')
}

/** How a file looked before its last change. */
const earlier = (text: string): string =>
  text
    .replace(/change_note: .*/, 'change_note: First version.')
    .replace(/(title: .*[^"])"?\n/, (line) => line.replace(/(\w)("?\n)$/, '$1 (draft)$2'))

const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`
