/** Takes pictures of documents from the repository: PNG and JPEG, known by their first bytes, and plain SVG drawings, of bounded size. */
import type { Image } from '../render/blocks.ts'
import { svgFault, svgSize } from '../render/svg-fault.ts'
import { resolvePath } from './link-resolver.ts'

const LARGEST = 4 * 1024 * 1024
/** A drawing is text that every reader parses again. */
const LARGEST_DRAWING = 512 * 1024

export function imageReader(
  from: string,
  readFile: ((path: string) => Uint8Array | undefined) | undefined,
): (path: string, alt: string) => Image | undefined {
  return (path, alt) => {
    const target = resolvePath(from, path.split(/[?#]/)[0]!)
    const bytes = target === '' ? undefined : readFile?.(target)
    if (!bytes || bytes.length > LARGEST) return undefined
    const format = formatOf(bytes)
    return format ? { format, bytes, alt } : undefined
  }
}

function formatOf(bytes: Uint8Array): Image['format'] | undefined {
  if (bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47) return 'png'
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg'
  const svg = bytes.length > LARGEST_DRAWING ? '' : Buffer.from(bytes).toString('utf8')
  return svgFault(svg) === undefined && svgSize(svg) !== undefined ? 'svg' : undefined
}
