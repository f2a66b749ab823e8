/** Signs the sums of a pack; the signature is one more file, so that the others keep their bytes. */
import { existsSync } from 'node:fs'
import { CannotAnswer } from '../cannot-answer.ts'
import type { PackFiles } from '../pack/pack-files.ts'
import { SIGNATURE_FILE, SIGNATURE_NAMESPACE, SUMS_FILE } from '../pack/sums.ts'
import { findSshKeygen } from '../source/ssh-keygen.ts'

/** A signer with a key. Throws `CannotAnswer` at once where it could never sign, so that nothing is built in vain. */
export function packSigner(key: string, root: string): (files: PackFiles) => PackFiles {
  if (!existsSync(key))
    throw new CannotAnswer(
      `The key ${key} does not exist`,
      'Name a private key, or the public one of a key in your agent.',
    )
  const keygen = findSshKeygen([root])
  if (keygen === undefined)
    throw new CannotAnswer('ssh-keygen was not found', 'Install OpenSSH, or build the pack without --sign.')
  return (files) => {
    const signed = keygen.sign(files.get(SUMS_FILE) as Uint8Array, key, SIGNATURE_NAMESPACE)
    if ('fault' in signed) throw new CannotAnswer(`The pack cannot be signed: ${signed.fault}`, 'Nothing was written.')
    return new Map([...files, [SIGNATURE_FILE, signed.signature]])
  }
}
