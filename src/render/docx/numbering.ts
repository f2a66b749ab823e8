/** The lists of a Word document: bullets, and one numbering per first number, each list with a count of its own. */
import { AlignmentType, type INumberingOptions, LevelFormat } from 'docx'
import type { NumberedList } from './context.ts'

export const BULLETS = 'bullets'
/** One step of indentation, in twentieths of a point. */
export const INDENT = 360
/** The deepest level of a list, counted from 0; deeper ones are set at this level. */
export const MOST_DEPTH = 5

const SIGNS = ['•', '–', '•'] as const
const FORMATS = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN] as const
const DEPTHS = Array.from({ length: MOST_DEPTH + 1 }, (_, level) => level)

const indent = (level: number) => ({
  style: { paragraph: { indent: { left: (level + 1) * INDENT, hanging: INDENT } } },
})

/** Counts the lists of one document, and gives the numbering that they need. */
export function listCounter(): {
  newList: (start: number, depth: number) => NumberedList
  options: () => INumberingOptions
} {
  const numberings = new Map<string, INumberingOptions['config'][number]>()
  let instance = 0
  return {
    newList: (first, depth) => {
      const start = Math.min(32_767, Math.max(0, first))
      const level = start === 1 ? 0 : Math.min(depth, MOST_DEPTH)
      const reference = `numbers-${start}-${level}`
      if (!numberings.has(reference)) numberings.set(reference, numbers(reference, start, level))
      instance += 1
      return { reference, instance }
    },
    options: () => ({ config: [bullets(), ...numberings.values()] }),
  }
}

function bullets(): INumberingOptions['config'][number] {
  return {
    reference: BULLETS,
    levels: DEPTHS.map((level) => ({
      level,
      format: LevelFormat.BULLET,
      text: SIGNS[level % SIGNS.length]!,
      alignment: AlignmentType.LEFT,
      ...indent(level),
    })),
  }
}

function numbers(reference: string, start: number, at: number): INumberingOptions['config'][number] {
  return {
    reference,
    levels: DEPTHS.map((level) => ({
      level,
      format: FORMATS[level % FORMATS.length]!,
      text: `%${level + 1}.`,
      start: level === at ? start : 1,
      alignment: AlignmentType.LEFT,
      ...indent(level),
    })),
  }
}
