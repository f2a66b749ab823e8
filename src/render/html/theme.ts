/** The style sheet of the HTML pages with the hash that the content-security policy admits; nothing else may style or run. */
import { createHash } from 'node:crypto'

export interface HtmlTheme {
  readonly css: string
  readonly policy: string
}

/** Fails on a style sheet that would end its own element or fetch from elsewhere. */
export function htmlTheme(css: string): HtmlTheme {
  if (/<\/style|@import|url\s*\(/i.test(css))
    throw new Error('theme/page.css: imports, addresses and end tags are not allowed')
  const hash = createHash('sha256').update(css).digest('base64')
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`
  return { css, policy }
}
