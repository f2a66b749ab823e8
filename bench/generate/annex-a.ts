/** Ids of the 93 Annex A controls, from our own catalogue. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'

/** All control ids in catalogue order. */
export function annexAIds(): string[] {
  const path = join(import.meta.dirname, '../../frameworks/iso27001-2022.yaml')
  return (load(readFileSync(path, 'utf8')) as { controls: { id: string }[] }).controls.map(({ id }) => id)
}
