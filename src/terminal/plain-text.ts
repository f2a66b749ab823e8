/** Makes text from a repository safe for a terminal: control characters and direction marks become visible. */

const unsafe = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** Replaces control and bidirectional characters by their escape, keeping tab and line feed. */
export const plainText = (text: string): string =>
  text.replace(unsafe, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** The same on one line, which is never taken for a workflow command by a CI runner. */
export const plainLine = (text: string): string =>
  (text.includes('\n') ? oneLine(plainText(text)) : plainText(text)).replace(command, (start) => escaped(start))

/** A runner obeys lines that start with these marks. */
const command = /^\s*(?:::|##\[)/

const escaped = (start: string): string =>
  start.replace(/[:#]/, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`)

const oneLine = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line, index) => index === 0 || line !== '')
    .join(' ')
