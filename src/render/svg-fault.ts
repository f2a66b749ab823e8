/** Judges an SVG from the repository: a drawing may not run, fetch, or embed anything. */

const FAULTS: readonly (readonly [RegExp, string])[] = [
  [/<!(?:DOCTYPE|ENTITY)/i, 'declares a document type or entities'],
  [/<\?xml-stylesheet/i, 'names a style sheet'],
  [/<(?:[\w-]+:)?script\b/i, 'holds a script'],
  [
    /<(?:[\w-]+:)?(?:foreignObject|iframe|embed|object|audio|video|handler|set|animate\w*)\b/i,
    'holds more than a drawing',
  ],
  [/[\s"'/]on[a-z]+\s*=/i, 'holds an event handler'],
  [/@import/i, 'imports a style'],
  [/\bhref\s*=\s*(?!"#|'#)/i, 'refers to something outside of itself'],
  [/url\s*\(\s*(?!["']?#)/i, 'refers to something outside of itself'],
  [/\\[0-9a-f]/i, 'holds escapes in its style'],
]

/** What is wrong with it as words behind "it", or undefined when it is a plain drawing. */
export function svgFault(svg: string): string | undefined {
  if (!/^\uFEFF?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<svg[\s>]/.test(svg)) return 'is no SVG drawing'
  // References to characters could spell what the patterns look for.
  if (/&#|&(?!(?:amp|lt|gt|quot|apos);)/i.test(svg)) return 'holds references to characters'
  return FAULTS.find(([pattern]) => pattern.test(svg))?.[1]
}

/** Width and height of the drawing, from its attributes or its view box. */
export function svgSize(svg: string): { readonly width: number; readonly height: number } | undefined {
  const tag = /<svg\b[^>]*>/.exec(svg)?.[0] ?? ''
  const attribute = (name: string): number =>
    Number.parseFloat(new RegExp(`\\s${name}\\s*=\\s*["']([\\d.]+)(?:px)?["']`).exec(tag)?.[1] ?? '')
  const [, , boxWidth, boxHeight] = (/\sviewBox\s*=\s*["']([^"']+)["']/.exec(tag)?.[1] ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const width = attribute('width') || boxWidth
  const height = attribute('height') || boxHeight
  return width && height && width > 0 && height > 0 ? { width, height } : undefined
}
