/** `isms init`: a new ISMS in a folder, with what its code host and editors need; what is there already stays as it is. */
import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { parse } from 'yaml'
import { allKinds } from '../artifacts/catalogue.ts'
import { editorSchemas } from '../artifacts/editor-mapping.ts'
import { CannotAnswer } from '../cannot-answer.ts'
import { writeNewFile } from '../edit/write-file.ts'
import { check } from '../engine/check.ts'
import { codeOwners, codeOwnersPlaces } from '../interop/codeowners.ts'
import { type Answers, answerNames, answersFrom, type Given, givenFrom } from '../interop/init/answers.ts'
import { platformFiles, schemaFolder } from '../interop/init/platform-files.ts'
import { type Files, starterFiles } from '../interop/init/starter-files.ts'
import { withSection } from '../interop/managed-section.ts'
import { packageRoot, toolVersion } from '../package-root.ts'
import { gitLine } from '../source/git.ts'
import { memorySource } from '../source/memory.ts'
import { plainText } from '../terminal/plain-text.ts'
import { shellWord } from '../terminal/shell-word.ts'
import { ask } from './ask.ts'
import { parseAsOf, todayIn } from './options.ts'
import { jsonLine } from './output.ts'

/** Options of `init`: the answers as flags, and how to go about it. */
export interface InitOptions extends Given {
  readonly config?: string
  readonly asOf?: string
  readonly dryRun?: boolean
}

/** Runs the command and returns the exit code. */
export async function run(folder: string, options: InitOptions): Promise<number> {
  const { root, top, prefix, inGit } = place(folder)
  if (existsSync(join(root, 'isms.yaml')))
    throw new CannotAnswer(
      `${join(folder, 'isms.yaml')} is there already`,
      'Add to that ISMS with isms new, or name another folder.',
    )
  const answers = answersFrom(await collect(options), `isms@${toolVersion()}`)
  const today = parseAsOf(options.asOf) ?? todayIn(answers.timezone)
  const files = allFiles(answers, today, { top, prefix })
  const paths = Object.keys(files)
  for (const path of paths) requirePlainFolders(top, path)
  // A link that leads nowhere is something too.
  const kept = paths.filter((path) => lstatSync(join(top, path), { throwIfNoEntry: false }) !== undefined)
  const written = paths.filter((path) => !kept.includes(path))
  if (options.dryRun !== true) for (const path of written) write(join(top, path), files[path] as string)
  process.stdout.write(plainText(summary({ folder, written, kept, top, inGit, dryRun: options.dryRun === true })))
  return 0
}

function write(path: string, text: string): void {
  try {
    writeNewFile(path, text)
  } catch (error) {
    throw new CannotAnswer(`${path} cannot be written: ${(error as NodeJS.ErrnoException).code ?? String(error)}`)
  }
}

interface Place {
  readonly root: string
  /** Top of the repository around the root; the root itself where there is none. */
  readonly top: string
  /** Folder of the root below the top, empty or with a trailing slash. */
  readonly prefix: string
  readonly inGit: boolean
}

function place(folder: string): Place {
  let there = resolve(folder)
  while (!existsSync(there)) there = dirname(there)
  if (!lstatSync(realpathSync(there)).isDirectory()) throw new CannotAnswer(`${folder} is no folder`)
  const root = join(realpathSync(there), relative(there, resolve(folder)))
  const line = gitLine(realpathSync(there), ['rev-parse', '--show-toplevel'])
  const top = line === undefined ? root : realpathSync(line)
  const below = relative(top, root).split(sep).join('/')
  return { root, top, prefix: below === '' ? '' : `${below}/`, inGit: line !== undefined }
}

/** Answers of flags, then of the file, then of git; on a terminal the rest is asked for. */
async function collect(options: InitOptions): Promise<Given> {
  const flags: Given = Object.fromEntries(
    answerNames.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])),
  )
  const given = { ...(options.config === undefined ? {} : readConfig(options.config)), ...flags }
  const fromGit = (name: string): string | undefined => gitLine(process.cwd(), ['config', '--get', name]) || undefined
  const person = fromGit('user.name')
  const email = fromGit('user.email')
  // The address of git belongs to the name of git.
  const proposed: Given = {
    ...(person === undefined ? {} : { person }),
    ...(email === undefined || (given.person !== undefined && given.person !== person) ? {} : { email }),
    ci: 'github',
  }
  if (given.name === undefined && process.stdin.isTTY === true && process.stderr.isTTY === true)
    return ask(given, proposed, { input: process.stdin, output: process.stderr })
  return { ...proposed, ...given }
}

function readConfig(path: string): Given {
  let data: unknown
  try {
    data = parse(readFileSync(path, 'utf8'), { maxAliasCount: 0 })
  } catch (error) {
    throw new CannotAnswer(`${path} cannot be read: ${(error as Error).message.split('\n')[0]?.replace(/:$/, '')}`)
  }
  return givenFrom(data, path)
}

/** Every file by path below the top of the repository. */
function allFiles(answers: Answers, today: string, { top, prefix }: Pick<Place, 'top' | 'prefix'>): Files {
  const own = starterFiles(textsBelow(join(packageRoot, 'templates/starter')), answers, today)
  const hook = prefix === '' ? 'isms check' : `isms check --root ${shellWord(prefix.slice(0, -1))}`
  const schemas = Object.fromEntries(
    editorSchemas(allKinds).map((name) => {
      const file = `${name}.schema.json`
      return [file, jsonLine(JSON.parse(readFileSync(join(packageRoot, 'schemas', file), 'utf8')))]
    }),
  )
  const below = (files: Files, folder: string) => Object.entries(files).map(([path, text]) => [folder + path, text])
  return Object.fromEntries([
    ...below(own, prefix),
    ...below(schemas, `${prefix}${schemaFolder}/`),
    ...Object.entries(platformFiles(textsBelow(join(packageRoot, 'templates/platform')), answers, prefix, hook)),
    ...owners(own, answers, today, { top, prefix }),
  ])
}

/** CODEOWNERS in the place where the platform finds it first, or the one that is there, which then stays. */
function owners(own: Files, { ci }: Answers, today: string, { top, prefix }: Pick<Place, 'top' | 'prefix'>) {
  if (ci === 'none') return []
  const { repo } = check({ source: memorySource(own), asOf: today })
  const { lines } = codeOwners(repo, today, prefix, ci)
  const places = codeOwnersPlaces[ci]
  const path = places.find((place) => existsSync(join(top, place))) ?? places[0]
  return lines.length === 0 ? [] : [[path, withSection('', lines)] as const]
}

function textsBelow(folder: string): Files {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
  return Object.fromEntries(
    paths.map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')]),
  )
}

/** A link in the way could lead out of the repository, and a file cannot hold others. */
function requirePlainFolders(top: string, path: string): void {
  for (let above = dirname(path); above !== '.'; above = dirname(above)) {
    const stat = lstatSync(join(top, above), { throwIfNoEntry: false })
    if (stat !== undefined && !stat.isDirectory())
      throw new CannotAnswer(`${above} is no folder, so ${path} cannot be written; nothing was written`)
  }
}

interface Written {
  readonly folder: string
  readonly written: readonly string[]
  readonly kept: readonly string[]
  readonly top: string
  readonly inGit: boolean
  readonly dryRun: boolean
}

function summary({ folder, written, kept, top, inGit, dryRun }: Written): string {
  const ismsFolder = relative(process.cwd(), resolve(folder))
  const atTop = relative(process.cwd(), top) || '.'
  const schemas = written.filter((path) => path.includes(`${schemaFolder}/`))
  const plain = written.filter((path) => !schemas.includes(path))
  const next = [
    ...(ismsFolder === '' ? [] : [`cd ${shellWord(ismsFolder)}`]),
    ...(inGit ? [] : ['git init']),
    'isms check',
    'isms gaps --for stage1',
  ]
  const verb = dryRun ? 'Would write' : 'Wrote'
  return [
    `${verb} ${written.length} files below ${atTop}:`,
    ...plain.map((path) => `  ${path}`),
    ...(schemas.length === 0 ? [] : [`  ${dirname(schemas[0] as string)}/ (${schemas.length} schemas for editors)`]),
    ...(kept.length === 0
      ? []
      : [
          '',
          `Left ${kept.length} as ${kept.length === 1 ? 'it is' : 'they are'}, being there already:`,
          ...kept.map((path) => `  ${path}`),
        ]),
    '',
    'Nothing is decided yet: the documents are drafts, and every TODO is a question to you.',
    ...(dryRun ? [] : ['Next:', ...next.map((line) => `  ${line}`)]),
    '',
  ].join('\n')
}
