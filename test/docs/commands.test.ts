/** Every command that the guides and the starter files name exists, with its options and kinds. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { kindNamed } from '../../src/artifacts/catalogue.ts'
import { program } from '../../src/cli.ts'
import { fencedBlocks } from './fenced.ts'

const top = join(import.meta.dirname, '../..')
const below = (folder: string): string[] =>
  readdirSync(join(top, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(md|ya?ml)$/.test(path) && !path.startsWith('reference/'))
    .map((path) => `${folder}/${path}`)
    .sort()
const pages = [
  ...below('docs'),
  ...below('templates/starter'),
  ...below('templates/platform'),
  'README.md',
  'action.yml',
]

const commands = new Map(program().commands.map((command) => [command.name(), command]))

/** Command lines in code spans, shell blocks and comments of a page. */
function commandLines(path: string): string[] {
  const text = readFileSync(join(top, path), 'utf8')
  const shell = path.endsWith('.md')
    ? fencedBlocks(text)
        .filter(({ language }) => language === 'sh')
        .flatMap((block) => block.text.split('\n'))
    : text.replace(/\\\n\s*/g, '').split('\n')
  const spans = [...text.matchAll(/`(isms [^`]+)`/g)].map((match) => (match[1] as string).replace(/\s+/g, ' '))
  return [...spans, ...shell].flatMap((line) => /(?:^|[ (])(isms [a-z][\w-]*(?: .*)?)$/.exec(line)?.[1] ?? [])
}

const pairs = pages.flatMap((path) => [...new Set(commandLines(path))].map((line) => [path, line] as const))

test.each(pairs)('%s: %s', (_, line) => {
  const [, verb = '', ...words] = line.replace(/"[^"]*"|'[^']*'/g, 'x').split(' ')
  const command = commands.get(verb)
  expect(command?.name(), `verb of: ${line}`).toBe(verb)
  const known = command?.options.flatMap(({ long, short }) => [long, short]) ?? []
  const options = words.filter((word) => /^--?[a-z]/.test(word)).map((word) => word.split('=')[0])
  expect(options.filter((word) => !known.includes(word))).toEqual([])
  if (verb === 'new' && /^[a-z-]+$/.test(words[0] ?? '')) expect(kindNamed(words[0] as string)?.kind).toBe(words[0])
})

test('pages link to pages that exist', () => {
  const wrong = pages
    .filter((path) => path.endsWith('.md') && path.startsWith('docs/'))
    .flatMap((path) => {
      const text = readFileSync(join(top, path), 'utf8')
      return [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)]
        .map((match) => match[1] as string)
        .filter((to) => !pages.includes(join(path, '..', to)) && !/reference\//.test(to))
        .map((to) => `${path} -> ${to}`)
    })
  expect(wrong).toEqual([])
})
