/** Text of the repository in a comment on GitHub or GitLab: shown letter by letter; it links, mentions and commands nothing. */
import { plainLine } from '../terminal/plain-text.ts'

/** Signs that Markdown gives a meaning to inside a line; their numeric reference has none. */
const markup = /[\\`*_[\]<>|&{}():]/g

/**
 * Signs by which a platform refers to people, issues, labels and the like. It looks for them in the finished page, where a
 * numeric reference is the sign again; a zero-width space after it breaks the reference.
 */
const referring = /[@#!~$%](?=[\w"'])/g

/** A sign that starts a list, a heading, a quotation or a slash command when it opens the line. */
const opening = /^(\s*)(?:([-+=/#])|(\d+)([.)](?=\s|$)))/

/** Escapes one line. */
export const commentText = (text: string): string =>
  plainLine(text)
    .replace(referring, (mark) => `${mark}\u200b`)
    .replace(markup, reference)
    .replaceAll('\u200b', '&#8203;')
    .replace(/www\./gi, (start) => `${start.slice(0, 3)}&#46;`)
    .replace(
      opening,
      (_, space: string, mark = '', digits = '', point = '') => `${space}${digits}${reference(mark + point)}`,
    )

const reference = (mark: string): string => `&#${mark.charCodeAt(0)};`
