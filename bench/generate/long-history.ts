/** A repository of many small risks with a long history, by one `git fast-import`: half of the changes come by merges. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** Folder of a repository of so many artifacts and (at least) commits; built once. */
export function longHistory(base: string, artifacts: number, commits: number): string {
  const folder = join(base, `l${artifacts}-${commits}`)
  if (existsSync(folder)) return folder
  const draft = `${folder}.draft`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true })
  const git = (args: string[], input = '') =>
    execFileSync('git', ['-C', draft, ...args], { input, stdio: ['pipe', 'ignore', 'pipe'], maxBuffer: 2 ** 30 })
  git(['init', '-q', '-b', 'main'])
  git(['fast-import', '--quiet'], stream(artifacts, commits))
  git(['reset', '-q', '--hard', 'main'])
  renameSync(draft, folder)
  return folder
}

/** Path of an artifact. */
export const pathOf = (number: number): string => `risks/g${number % 100}/${idOf(number)}.yaml`

/** Id of an artifact. */
export const idOf = (number: number): string => `RISK-${String(number).padStart(5, '0')}`

function stream(artifacts: number, commits: number): string {
  const out: string[] = []
  const versions = new Int32Array(artifacts)
  let mark = 0
  let next = 0
  const commit = (
    branch: string,
    message: string,
    files: readonly (readonly [string, string])[],
    ...parents: number[]
  ) => {
    mark += 1
    const who = `Person ${mark % 7} <person.${mark % 7}@example.com> ${1_600_000_000 + mark * 600} +0000`
    out.push(`commit refs/heads/${branch}\nmark :${mark}\nauthor ${who}\ncommitter ${who}\n${data(message)}`)
    parents.forEach((parent, at) => {
      out.push(`${at === 0 ? 'from' : 'merge'} :${parent}\n`)
    })
    for (const [path, text] of files) out.push(`M 100644 inline ${path}\n${data(text)}`)
    return mark
  }
  const two = () =>
    [0, 1].map(() => {
      next = (next * 48_271 + 12_345) % artifacts
      versions[next] = (versions[next] as number) + 1
      return [pathOf(next), textOf(next, versions[next] as number)] as const
    })
  let head = commit('main', 'Begin', [
    ['isms.yaml', 'format: 1\norganization: Example\nstandard: ISO/IEC 27001:2022\n'],
    ...Array.from({ length: artifacts }, (_, number) => [pathOf(number), textOf(number, 0)] as const),
  ])
  while (mark < commits) {
    head = commit('main', 'Change', two(), head)
    head = commit('main', 'Change', two(), head)
    const [first, second] = [two(), two()]
    const side = commit('side', 'Revise again', second, commit('side', 'Revise', first, head))
    const approved = `Merge pull request #${mark}\n\nApproved-by: Person 1 <person.1@example.com>\n`
    head = commit('main', approved, [...first, ...second], head, side)
  }
  out.push(`reset refs/tags/isms-2026.1\nfrom :${head}\n\n`)
  return out.join('')
}

const textOf = (number: number, version: number): string => `id: ${idOf(number)}
title: Risk number ${number}
type: operational
status: assessed
description: >-
  Something about risk ${number} that is long enough to be read as a sentence,
  and a second line that names ${number * 7} of them.
residual: { likelihood: ${(version % 5) + 1}, impact: ${((version >> 2) % 5) + 1} }
owner: PER-00${number % 9}
close_reason: revision ${version}
`

const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`
