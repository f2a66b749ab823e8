/** The company's colours and fonts as rules that follow the style sheet of the pages. */
import { DEFAULT_LOOK, type Look } from '../look.ts'

const VARIABLES = { text: '--ink', muted: '--soft', background: '--tint', accent: '--accent' } as const

/** Empty for the built-in look. Families are names that were let through; colours are `#rrggbb`. */
export function lookCss({ colors, fonts }: Look = DEFAULT_LOOK): string {
  const changed = Object.entries(VARIABLES).filter(
    ([name]) => colors[name as keyof typeof VARIABLES] !== DEFAULT_LOOK.colors[name as keyof typeof VARIABLES],
  )
  const rules = changed.map(([name, variable]) => `${variable}: ${colors[name as keyof typeof VARIABLES]};`)
  const family = (name: string): string =>
    `font-family: ${JSON.stringify(name)}, "Inter", "Segoe UI", system-ui, sans-serif;`
  const heading = fonts.heading ?? fonts.body
  return [
    rules.length > 0 ? `:root { ${rules.join(' ')} }` : '',
    colors.primary === DEFAULT_LOOK.colors.primary ? '' : `h1, h2, h3, h4 { color: ${colors.primary}; }`,
    fonts.body === undefined ? '' : `html { ${family(fonts.body)} }`,
    heading === undefined ? '' : `h1, h2, h3, h4 { ${family(heading)} }`,
    fonts.mono === undefined ? '' : `code, pre { font-family: ${JSON.stringify(fonts.mono)}, monospace; }`,
  ]
    .filter(Boolean)
    .map((rule) => `\n${rule}`)
    .join('')
}
