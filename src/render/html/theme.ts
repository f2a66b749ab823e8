/** The style sheet of the HTML pages with the hash that the content-security policy admits; nothing else may style or run. */
import { createHash } from 'node:crypto'

export interface HtmlTheme {
  readonly css: string
  readonly policy: string
}

/** Why a style sheet may not be used: it would end its own element or fetch from elsewhere. Undefined when it may. */
export function themeFault(css: string): string | undefined {
  return /<\/style|@import|url\s*\(|image-set\s*\(/i.test(css)
    ? 'imports, addresses and end tags are not allowed in a style sheet'
    : undefined
}

/** The style sheet with its policy; ask `themeFault` first. */
export function htmlTheme(css: string): HtmlTheme {
  const fault = themeFault(css)
  if (fault !== undefined) throw new Error(fault)
  const hash = createHash('sha256').update(css).digest('base64')
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`
  return { css, policy }
}
