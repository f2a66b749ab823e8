/** Finds the ISMS: the folder with `isms.yaml`, from --root or upward from the working folder to the repository's top. */
import { existsSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { CannotAnswer } from '../cannot-answer.ts'
import { looksBare } from './bare.ts'

/** Absolute path of the ISMS root. */
export function findRoot(given: string | undefined): string {
  if (given !== undefined) {
    const root = resolve(given)
    if (!existsSync(root) || !statSync(root).isDirectory()) throw new CannotAnswer(`--root ${given} is no folder`)
    if (!existsSync(join(root, 'isms.yaml')) && looksBare(root)) throw noWorkTree()
    if (!existsSync(join(root, 'isms.yaml')))
      throw new CannotAnswer(`${given} holds no isms.yaml`, 'Name the folder that holds isms.yaml.')
    return realpathSync(root)
  }
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'isms.yaml'))) return realpathSync(folder)
    if (looksBare(folder)) throw noWorkTree()
    if (existsSync(join(folder, '.git')) || dirname(folder) === folder) break
  }
  throw new CannotAnswer(
    'No isms.yaml in this folder or above it',
    'Go to the folder of the ISMS, or name it with --root.',
  )
}

const noWorkTree = (): CannotAnswer =>
  new CannotAnswer(
    'A bare repository has no files to work on',
    'Read a revision with --ref, for example --ref HEAD; commands that write need a clone.',
  )

/** Path of a folder as seen from another (by default the working folder), empty or with a trailing slash; for printing places. */
export function displayPrefix(root: string, from: string = process.cwd()): string {
  const path = relative(realpathSync(from), root)
  if (path === '') return ''
  return `${path.split(sep).join('/')}/`
}

/** The folder that annotations are read against: the checkout in GitHub Actions, wherever the step itself works. */
export function annotationBase(): string {
  const workspace = process.env.GITHUB_WORKSPACE
  return workspace !== undefined && existsSync(workspace) ? workspace : process.cwd()
}
