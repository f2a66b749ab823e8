/** Walks every text that an artifact holds, with its place. */
import type { Artifact } from '../model/artifact.ts'

/** Calls back for every text in the data of an artifact; own `x-` fields are left out. */
export function eachText(artifact: Artifact, found: (text: string, pointer: string) => void): void {
  walk(artifact.data, '', found)
}

function walk(value: unknown, pointer: string, found: (text: string, pointer: string) => void): void {
  if (typeof value === 'string') found(value, pointer)
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) walk(item, `${pointer}/${index}`, found)
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (!key.startsWith('x-')) walk(item, `${pointer}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`, found)
    }
  }
}
