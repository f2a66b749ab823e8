/** Walks every text that an artifact holds, with its place. */
import type { Artifact } from '../model/artifact.ts'
import { pointerToken } from '../parse/locate.ts'

/**
 * Calls back for every text in the data of an artifact; own `x-` fields are left out. Texts that are not `wanted` are
 * passed over before their place is put together, which is most of the cost of a walk.
 */
export function eachText(
  artifact: Artifact,
  found: (text: string, pointer: string) => void,
  wanted?: (text: string) => boolean,
): void {
  const path: (string | number)[] = []
  const walk = (value: unknown): void => {
    if (typeof value === 'string') {
      if (wanted === undefined || wanted(value)) found(value, pointerOf(path))
    } else if (Array.isArray(value)) {
      const at = path.push(0) - 1
      for (let index = 0; index < value.length; index += 1) {
        path[at] = index
        walk(value[index])
      }
      path.pop()
    } else if (typeof value === 'object' && value !== null) {
      const at = path.push('') - 1
      for (const key of Object.keys(value)) {
        if (key.startsWith('x-')) continue
        path[at] = key
        walk((value as Record<string, unknown>)[key])
      }
      path.pop()
    }
  }
  walk(artifact.data)
}

function pointerOf(path: readonly (string | number)[]): string {
  let pointer = ''
  for (const token of path) pointer += `/${typeof token === 'number' ? token : pointerToken(token)}`
  return pointer
}
