/** Data as printed JSON: characters that are unsafe on a terminal stand as escapes, which JSON allows. */
import { plainText } from '../terminal/plain-text.ts'

/** Indented JSON with a line feed at the end. */
export const printedJson = (data: unknown): string => `${plainText(JSON.stringify(data, null, 2))}\n`
