/** Unpacks a workbook within bounds before a parser sees it, so that a small file cannot claim all memory. */
import { unzipSync, type Zippable, zipSync } from 'fflate'
import { CannotAnswer } from '../../cannot-answer.ts'
import { limits } from './sheet-table.ts'

/** The same workbook with stored parts. Throws `CannotAnswer` for what is no zip, and for one that unpacks beyond the limit. */
export function boundedWorkbook(name: string, bytes: Uint8Array, most = limits.inflated): Uint8Array {
  let sum = 0
  let parts: Record<string, Uint8Array>
  try {
    // The unpacked part is written into room of the size that the file declares, and no further.
    parts = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        sum += originalSize
        if (sum > most) throw tooLarge(name, most)
        return true
      },
    })
  } catch (error) {
    if (error instanceof CannotAnswer) throw error
    throw new CannotAnswer(
      `${name} is no workbook that can be read`,
      'Save it as .xlsx or .csv; .xls and .ods are not read.',
    )
  }
  const stored: Zippable = Object.create(null) as Zippable
  for (const [path, content] of Object.entries(parts)) stored[path] = content
  return zipSync(stored, { level: 0, mtime: new Date(1980, 0, 1) })
}

const tooLarge = (name: string, most: number): CannotAnswer =>
  new CannotAnswer(
    `${name} unpacks to more than ${Math.round(most / 1024 / 1024)} MiB`,
    'Keep only the sheet that matters.',
  )
