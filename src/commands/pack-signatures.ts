/** The verdicts on signatures that a pack rests on: judged once in the repository, or taken from a manifest and held against it. */
import type { Tag } from '../model/commit.ts'
import type { History } from '../model/history.ts'
import type { Signature } from '../model/signature.ts'
import type { PackSignature, PackTag, TagVerdict } from '../pack/input.ts'
import { byCodeUnit } from '../source/source.ts'

/** Verdicts for a pack that is being built. */
export interface PackVerdicts {
  readonly signatureOf: (object: string) => Signature
  /** Those that were asked for and found a signature, by object. */
  readonly judged: () => readonly PackSignature[]
}

/** What the repository says of the verdicts of a manifest. */
export interface SignatureReview {
  /** Objects whose signature is good by the manifest, and is bad or not there in the repository. */
  readonly disputed: readonly string[]
  /** Objects whose good signature cannot be confirmed here: its key is not allowed (any more), or nothing judges it. */
  readonly unconfirmed: readonly string[]
}

/**
 * Verdicts of the repository, or those recorded.
 * @param recorded verdicts of the manifest of which the pack is built again
 */
export function packVerdicts(
  history: Pick<History, 'signatureOf'>,
  recorded: readonly PackSignature[] | undefined,
): PackVerdicts {
  const known = recorded && new Map(recorded.map(({ object, state, signer }) => [object, verdict(state, signer)]))
  const asked = new Map<string, Signature>()
  return {
    signatureOf: (object) => {
      const found = known === undefined ? history.signatureOf(object) : (known.get(object) ?? { state: 'none' })
      asked.set(object, found)
      return found
    },
    judged: () =>
      [...asked]
        .sort(([a], [b]) => byCodeUnit(a, b))
        .flatMap(([object, { state, signer }]) =>
          state === 'none' ? [] : [{ object, state, ...(signer === undefined ? {} : { signer }) }],
        ),
  }
}

const verdict = (state: PackSignature['state'], signer: string | undefined): Signature =>
  signer === undefined ? { state } : { state, signer }

/** Holds the good verdicts of a manifest, on approvals and on tags, against the repository. */
export function reviewSignatures(
  history: Pick<History, 'signatureOf' | 'prepareSignatures'>,
  signatures: readonly PackSignature[],
  tags: readonly PackTag[],
): SignatureReview {
  const claimed = [
    ...signatures.flatMap(({ object, state, signer }) => (state === 'good' ? [{ object, signer }] : [])),
    ...tags.flatMap(({ object, signature }) =>
      signature === 'good' && object !== null ? [{ object, signer: undefined }] : [],
    ),
  ]
  history.prepareSignatures(claimed.map(({ object }) => object))
  const disputed = new Set<string>()
  const unconfirmed = new Set<string>()
  for (const { object, signer } of claimed) {
    const here = history.signatureOf(object)
    const otherSigner = signer !== undefined && here.signer !== signer
    if (here.state === 'bad' || here.state === 'none' || (here.state === 'good' && otherSigner)) disputed.add(object)
    else if (here.state !== 'good') unconfirmed.add(object)
  }
  return { disputed: [...disputed].sort(byCodeUnit), unconfirmed: [...unconfirmed].sort(byCodeUnit) }
}

/** The verdict on each tag that carries a signature. */
export const tagVerdict = (history: Pick<History, 'signatureOf'>, { object }: Tag): TagVerdict => {
  const { state } = object === undefined ? { state: 'none' as const } : history.signatureOf(object)
  return state === 'none' ? 'unsigned' : state
}
