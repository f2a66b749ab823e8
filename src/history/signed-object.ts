/** Takes the raw bytes of a commit or tag apart: what was signed, and the signature. */

/** A signed object. */
export interface SignedObject {
  /** The bytes that the signature is over. */
  readonly payload: Uint8Array
  readonly signature: Uint8Array
  readonly form: 'ssh' | 'openpgp' | 'x509' | 'unknown'
}

/** The signature of a raw commit; undefined when it has none. */
export function signedCommit(raw: Uint8Array): SignedObject | undefined {
  // Bytes stand for themselves in latin1, so that nothing of a foreign encoding is lost.
  const text = Buffer.from(raw).toString('latin1')
  const end = text.indexOf('\n\n')
  const header = end < 0 ? text : text.slice(0, end)
  const kept: string[] = []
  const signature: string[] = []
  let into: 'kept' | 'signature' | 'other' = 'kept'
  for (const line of header.split('\n')) {
    if (line.startsWith('gpgsig ')) {
      into = 'signature'
      signature.push(line.slice('gpgsig '.length))
    } else if (line.startsWith('gpgsig-sha256 ')) into = 'other'
    else if (line.startsWith(' ') && into !== 'kept') {
      if (into === 'signature') signature.push(line.slice(1))
    } else {
      into = 'kept'
      kept.push(line)
    }
  }
  return signature.length === 0
    ? undefined
    : signed(`${kept.join('\n')}${end < 0 ? '' : text.slice(end)}`, `${signature.join('\n')}\n`)
}

/** The signature of a raw annotated tag; undefined when it has none. */
export function signedTag(raw: Uint8Array): SignedObject | undefined {
  const text = Buffer.from(raw).toString('latin1')
  const at = text.search(/^-----BEGIN (?:SSH SIGNATURE|PGP SIGNATURE|PGP MESSAGE|SIGNED MESSAGE)-----$/m)
  return at < 0 ? undefined : signed(text.slice(0, at), text.slice(at))
}

function signed(payload: string, signature: string): SignedObject {
  const form = signature.startsWith('-----BEGIN SSH')
    ? 'ssh'
    : signature.startsWith('-----BEGIN PGP')
      ? 'openpgp'
      : signature.startsWith('-----BEGIN SIGNED')
        ? 'x509'
        : 'unknown'
  return { payload: Buffer.from(payload, 'latin1'), signature: Buffer.from(signature, 'latin1'), form }
}
