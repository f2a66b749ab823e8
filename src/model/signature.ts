/** What is known of the signature on a commit or tag: judged outside git, against keys that the repository trusted before. */

/** Why a signature proves nothing, or that it does. */
export type SignatureState =
  /** There is no signature. */
  | 'none'
  /** Made by a key that an allowed signer held at that time. */
  | 'good'
  /** The signature does not belong to the content. */
  | 'bad'
  /** The signature fits, and nobody trusted is known to hold the key. */
  | 'unknown-key'
  /** Nothing could be found out here: the tool, the key file or the object is missing. */
  | 'not-judged'

/** The verdict on one signature. */
export interface Signature {
  readonly state: SignatureState
  /** For `good`: the name under which the allowed signers list the key, as a rule a mail address. */
  readonly signer?: string
  /** For what is not good: why, in words. */
  readonly reason?: string
}
