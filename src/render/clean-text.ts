/** Takes out of a text what no document may carry: control characters and marks that reorder what the reader sees. */

const HARMFUL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g
const LONE_SURROGATE = /\p{Surrogate}/gu

/** The text without control characters (tab and line feed stay) and bidirectional overrides; CRLF becomes LF. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(HARMFUL, '').replace(LONE_SURROGATE, '\ufffd')
}
