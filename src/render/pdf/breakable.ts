/** Lets long ids, paths and addresses wrap: a zero-width space after the punctuation inside long unbroken runs. */

const LONG_RUN = /\S{16,}/g
const AFTER = /([/._\-:?&=#,;@])(?=[^\s/._\-:?&=#,;@])/g
const SOLID = /[^\s\u200b]{32}(?=[^\s\u200b])/g

/** The text with places to wrap; text without long runs comes back unchanged. */
export function breakable(text: string): string {
  if (text.length < 16) return text
  return text.replace(LONG_RUN, (run) => run.replace(AFTER, '$1\u200b').replace(SOLID, '$&\u200b'))
}
