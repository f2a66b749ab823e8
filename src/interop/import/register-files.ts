/** Where imported artifacts go: files of their own, the list that holds their kind, or one list that the user names. */
import type { KindInfo } from '../../artifacts/kind-info.ts'
import { CannotAnswer } from '../../cannot-answer.ts'
import type { Repo } from '../../model/repo.ts'
import { type Placed, place } from '../draft/placement.ts'
import { artifactYaml } from './artifact-yaml.ts'
import type { Imported } from './register-artifacts.ts'

/** The files to write. `path` is the list that the user names, if any. */
export function registerFiles(
  repo: Repo,
  kind: KindInfo,
  artifacts: readonly Imported[],
  path: string | undefined,
): Placed[] {
  const written = artifacts.map(({ id, title, fields }) => ({ id, title, lines: artifactYaml(fields) }))
  if (path !== undefined && !repo.files.some((file) => file.path === path)) {
    if (!/\.ya?ml$/i.test(path))
      throw new CannotAnswer(`${path} is no YAML file`, `For example --file ${kind.location}.yaml.`)
    return [{ path, text: `${written.map(({ lines }) => listItem(lines)).join('\n')}\n` }]
  }
  const placed: Placed[] = []
  let list: Placed | undefined
  for (const artifact of written) {
    if (list?.into !== undefined) {
      list = { ...list, text: `${list.text.trimEnd()}\n${listItem(artifact.lines)}\n` }
      continue
    }
    const made = place(repo, kind, artifact, path)
    if (made.into !== undefined) list = made
    else placed.push(made)
  }
  return list === undefined ? placed : [list, ...placed]
}

const listItem = (lines: readonly string[]): string =>
  lines.map((line, at) => (line === '' ? '' : `${at === 0 ? '- ' : '  '}${line}`)).join('\n')
