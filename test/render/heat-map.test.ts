/** The heat map: counts in their cells, bands by shade and letter, the same facts as text. */
import { describe, expect, it } from 'vitest'
import { bandFill, drawHeatMap } from '../../src/render/heat-map.ts'
import { heatMap } from './small-volume.ts'

describe('the heat map', () => {
  const figure = drawHeatMap(heatMap, 'Risks')

  it('marks each cell with the letter of its band', () => {
    expect(figure.svg.match(/>L<\/text>/g)).toHaveLength(3 * 2 + 1)
    expect(figure.svg.match(/>H<\/text>/g)).toHaveLength(1 * 2 + 1)
  })

  it('darkens from band to band, so that it reads in black and white', () => {
    const light = (rank: number): number => Number.parseInt(bandFill(rank, 4).fill.slice(1, 3), 16)
    expect(light(0)).toBeGreaterThan(light(1))
    expect(light(1)).toBeGreaterThan(light(2))
    expect(light(2)).toBeGreaterThan(light(3))
    expect(bandFill(3, 4).ink).toBe('#ffffff')
  })

  it('carries no style, script or reference', () => expect(figure.svg).not.toMatch(/style=|<script|href|url\(/))

  it('says the same as text', () => {
    expect(JSON.stringify(figure.text)).toContain('Risks by likelihood and impact')
    expect(figure.text).toHaveLength(2)
  })

  it('escapes labels', () => {
    expect(drawHeatMap({ ...heatMap, bands: ['<b>', 'High'] }, 'x').svg).toContain('&lt;b&gt;')
  })
})
