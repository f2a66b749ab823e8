/** Writes SVG: elements with escaped attributes and text, numbers with two places, nothing that runs or fetches. */
import { escapeHtml } from '../html/escape.ts'

/** Names of the elements that pictures are made of. */
type Name = 'rect' | 'text' | 'line' | 'circle' | 'polygon' | 'g'
type Attributes = Readonly<Record<string, string | number>>

/** Ink for words, softer ink for axes, lines, and the darkest fill. */
export const INK = '#1c2733'
export const SOFT = '#56636f'
export const LINE = '#d3dae1'

export function element(name: Name, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : escapeHtml(value)}"`,
  )
  return content === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content}</${name}>`
}

/** A line of words; longer than `most` signs they are cut with an ellipsis. */
export function label(x: number, y: number, words: string, attributes: Attributes = {}, most = 200): string {
  return element('text', { x, y, 'font-size': 11, ...attributes }, escapeHtml(short(words, most)))
}

/** The whole drawing on white. */
export function drawing(width: number, height: number, parts: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${round(height)}" width="${round(width)}" height="${round(height)}" font-family="Inter, sans-serif" fill="${INK}">
${element('rect', { width, height, fill: '#ffffff' })}
${parts.join('\n')}
</svg>`
}

/** Cut by signs, never within a surrogate pair. */
export function short(words: string, most: number): string {
  const signs = [...words]
  return signs.length > most ? `${signs.slice(0, most - 1).join('')}…` : words
}

const round = (value: number): number => Math.round(value * 100) / 100
