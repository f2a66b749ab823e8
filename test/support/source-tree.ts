/** The source files of the package with their texts and imports, for tests of its structure. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** One file below src. */
export interface SourceText {
  /** Path below src. */
  readonly path: string
  readonly text: string
  readonly lines: number
  /** Paths below src that it imports, statically or lazily. */
  readonly imports: readonly string[]
  /** Modules of Node that it imports. */
  readonly node: readonly string[]
}

const root = join(import.meta.dirname, '../../src')

/** Every TypeScript file that is written by hand. */
export const sourceTexts: readonly SourceText[] = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((item) => item.isFile() && item.name.endsWith('.ts') && !item.parentPath.includes('generated'))
  .map((item) => relative(root, join(item.parentPath, item.name)))
  .sort()
  .map((path) => {
    const text = readFileSync(join(root, path), 'utf8')
    const named = [...text.matchAll(/(?:\bfrom|\bimport|\bimport\()\s*'([^']+)'/g)].map((match) => match[1] as string)
    return {
      path,
      text,
      lines: text.trimEnd().split('\n').length,
      imports: named
        .filter((name) => name.startsWith('.'))
        .map((name) => relative(root, join(root, dirname(path), name))),
      node: named.filter((name) => name.startsWith('node:')),
    }
  })

/** Top-level folder or file of a path. */
export const partOf = (path: string): string => path.split('/')[0] as string

/** The text without comments, strings and templates, so that only code is left. */
export const codeOf = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g, (part) =>
    part.startsWith('/') ? '' : "''",
  )
