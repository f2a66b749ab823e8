/** Which tags carry a signature, from their objects; whether it is good is another question. */
import type { Tag } from '../model/commit.ts'
import { readObjects } from '../source/objects.ts'

/** Names of the tags whose object holds a signature. */
export function signedTags(folder: string, tags: readonly Tag[]): ReadonlySet<string> {
  const annotated = tags.filter(({ object }) => object !== undefined)
  const texts = readObjects(
    folder,
    annotated.map(({ object }) => object as string),
  )
  const holds = (bytes: Uint8Array | undefined) =>
    bytes !== undefined && signature.test(Buffer.from(bytes).toString('latin1'))
  return new Set(annotated.filter((_, index) => holds(texts[index])).map(({ name }) => name))
}

const signature = /^-----BEGIN (?:SSH SIGNATURE|PGP SIGNATURE|PGP MESSAGE|SIGNED MESSAGE)-----$/m
