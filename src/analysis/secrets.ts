/** Finds secrets in text: private keys, tokens of a known shape, passwords that are written out (A.5.17, A.8.12). */

/** A secret with its place; its value is not passed on. */
export interface Secret {
  readonly from: number
  readonly to: number
  readonly what: string
}

const shapes: readonly (readonly [what: string, shape: RegExp])[] = [
  ['a private key', /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----/g],
  ['an AWS access key', /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/g],
  ['a GitHub token', /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{50,})\b/g],
  ['a GitLab token', /\bglpat-[A-Za-z0-9_-]{20,}/g],
  ['a Slack token', /\bxox[abprs]-[A-Za-z0-9-]{10,}/g],
  ['a Google API key', /\bAIza[A-Za-z0-9_-]{35}\b/g],
  ['a Stripe key', /\b[rs]k_live_[A-Za-z0-9]{16,}\b/g],
  ['an npm token', /\bnpm_[A-Za-z0-9]{36}\b/g],
  [
    'a password',
    /(?:password|passwd|passphrase|secret|api[_-]?key|access[_-]?token)["']?[ \t]*[:=][ \t]*["']?(?<value>[^\s"'`,;]{8,})/gi,
  ],
]
/** What every shape begins with or holds, so that most texts are looked at once. */
const quick =
  /PRIVATE KEY|AKIA|ASIA|gh[pousr]_|github_pat_|glpat-|xox[abprs]-|AIza|k_live_|npm_|(?:password|passwd|passphrase|secret|api[_-]?key|access[_-]?token)["']?[ \t]*[:=]/i
const stand = /example|sample|dummy|placeholder|changeme|redacted|fake|\*{3}|x{4}|^[$<{[(%]|^(?:process|env|os)[.[]/i

/** Secrets of a text in order; values that are marked as examples and names of variables do not count. */
export function secretsIn(text: string): Secret[] {
  if (!quick.test(text)) return []
  const found: Secret[] = []
  for (const [what, shape] of shapes) {
    for (const match of text.matchAll(shape)) {
      const value = match.groups?.value
      if (stand.test(value ?? match[0]) || (value !== undefined && !looksRandom(value))) continue
      if (/\bexample\b/i.test(lineAt(text, match.index))) continue
      found.push({ from: match.index, to: match.index + match[0].length, what })
    }
  }
  return found.sort((a, b) => a.from - b.from)
}

/** Prose after a colon is no password: one has a digit or sign among its letters, and is no address or date. */
const looksRandom = (value: string): boolean =>
  /[A-Za-z]/.test(value) && /[\d!@#$%^&*+=]/.test(value) && !/^(?:https?:|[\w./-]+\.(?:md|ya?ml|csv|pdf)\b)/.test(value)

function lineAt(text: string, offset: number): string {
  const end = text.indexOf('\n', offset)
  return text.slice(text.lastIndexOf('\n', offset) + 1, end < 0 ? undefined : end)
}
