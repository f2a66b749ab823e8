/** Bytes to text: UTF-8 only, no byte order mark, LF line ends. */

/** The largest file that is read, in bytes. */
export const maxFileBytes = 1024 * 1024

/** Text as every later step sees it, or the offset of the first byte that is not UTF-8. */
export type Decoded =
  | { readonly text: string; readonly crlf: boolean; readonly bom: boolean; readonly mixedEnds: boolean }
  | { readonly badByte: number }

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Decodes a file; line ends become LF and a leading byte order mark is dropped, so positions and digests agree everywhere. */
export function decode(bytes: Uint8Array): Decoded {
  let text: string
  try {
    text = strict.decode(bytes)
  } catch {
    return { badByte: firstBadByte(bytes) }
  }
  const bom = text.charCodeAt(0) === 0xfeff
  if (bom) text = text.slice(1)
  const crlf = text.includes('\r\n')
  if (!text.includes('\r')) return { text, crlf, bom, mixedEnds: false }
  const mixedEnds = !crlf || /[\r\n]/.test(text.replace(/\r\n/g, ''))
  return { text: text.replace(/\r\n?/g, '\n'), crlf, bom, mixedEnds }
}

function firstBadByte(bytes: Uint8Array): number {
  const loose = new TextDecoder('utf-8').decode(bytes)
  const at = loose.indexOf('\ufffd')
  return at < 0 ? 0 : Buffer.byteLength(loose.slice(0, at), 'utf8')
}
