/**
 * CODEOWNERS lines from the model, for GitHub or GitLab. The last line that matches a file decides, so lines go from the
 * whole ISMS to single files; a folder whose files all have the same people is one line.
 */
import { keepers, type ReviewedFile, reviewedFiles } from '../analysis/reviewers.ts'
import type { IsoDate } from '../model/dates.ts'
import type { Repo } from '../model/repo.ts'

type Person = ReviewedFile['people'][number]

/** Where the platforms look for the file below the top of the repository, in their order. */
export const codeOwnersPlaces = {
  github: ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'],
  gitlab: ['CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'],
} as const

/** What was made. */
export interface CodeOwners {
  /** Lines without line ends. */
  readonly lines: readonly string[]
  /** Ids of people who should own a file and have neither handle nor e-mail address. */
  readonly unreachable: readonly string[]
  /** Paths whose names CODEOWNERS cannot say; the line of the ISMS covers them. */
  readonly unnamable: readonly string[]
}

/**
 * Builds the lines.
 * @param prefix folder of the ISMS in its repository, empty or with a trailing slash
 */
export function codeOwners(repo: Repo, today: IsoDate, prefix: string, platform: 'github' | 'gitlab'): CodeOwners {
  const files = reviewedFiles(repo, today).map((file) => ({ ...file, path: prefix + file.path }))
  const unnamable = files.filter(({ path }) => !namable(path)).map(({ path }) => path)
  const reached = files
    .filter(({ path }) => namable(path))
    .map((file) => ({ ...file, names: namesOf(file.people).join(' ') }))
  const everything = namesOf(keepers(repo, today))
  const base = everything.length === 0 ? [] : [`${pattern(prefix)} ${everything.join(' ')}`]
  const whole = foldersOfOne(reached, prefix)
  const lines = (as: ReviewedFile['as']) =>
    linesOf(
      reached.filter((file) => file.as === as && file.names !== ''),
      whole,
    )
  const sections =
    platform === 'gitlab'
      ? [
          ['[ISMS]', ...base],
          ['[ISMS owners]', ...lines('owners')],
          ['[ISMS approvers]', ...lines('approvers')],
        ]
      : [base, lines('owners'), lines('approvers')]
  const people = [...files.flatMap((file) => file.people), ...keepers(repo, today)]
  return {
    lines: sections.filter((section) => section.some((line) => !line.startsWith('['))).flat(),
    unreachable: [...new Set(people.filter((person) => nameOf(person) === undefined).map(({ id }) => id))].sort(),
    unnamable,
  }
}

interface Named extends ReviewedFile {
  /** Names as CODEOWNERS writes them, empty when nobody can be named. */
  readonly names: string
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)

/** Folders below the ISMS in which every file has the same people. */
function foldersOfOne(files: readonly Named[], prefix: string): ReadonlySet<string> {
  const kinds = new Map<string, Set<string>>()
  for (const { path, as, names } of files)
    kinds.set(folderOf(path), (kinds.get(folderOf(path)) ?? new Set()).add(`${as} ${names}`))
  return new Set([...kinds].filter(([folder, all]) => all.size === 1 && folder !== prefix).map(([folder]) => folder))
}

/** One line per file, or per folder of one; in order of path. */
function linesOf(files: readonly Named[], whole: ReadonlySet<string>): string[] {
  const lines = new Map(
    files.map(({ path, names }) => [pattern(whole.has(folderOf(path)) ? folderOf(path) : path), names]),
  )
  return [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, names]) => `${path} ${names}`)
}

/** GitHub knows no way to write brackets, exclamation marks or line ends in a pattern. */
const namable = (path: string): boolean => !/[\u0000-\u001f\u007f[\]!*?\\#]/.test(path)

const pattern = (path: string): string => (path === '' ? '*' : `/${path.replace(/ /g, '\\ ')}`)

const namesOf = (people: readonly Person[]): string[] => people.map(nameOf).filter((name) => name !== undefined)

/** A sign that ends a word or starts a comment in CODEOWNERS makes an address unusable. */
const usable = /^(@[\w./-]+|[\w.+-]+@[\w.-]+)$/

const nameOf = ({ data }: Person): string | undefined =>
  [data.handle, data.email].find((name) => name !== undefined && usable.test(name))
