/**
 * The directory of a foreign zip, read strictly: where two tools could see different files in one archive (two directories,
 * headers that contradict each other, data that overlap or belong to nobody), it says so instead of choosing.
 */
/** One entry with the place of its data. */
export interface ZipEntry {
  readonly name: string
  readonly directory: boolean
  readonly symlink: boolean
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly crc: number
  readonly packedSize: number
  readonly size: number
  /** Where its local header begins, its packed data begin, and the next entry may begin. */
  readonly header: number
  readonly start: number
  readonly end: number
  /** What is wrong with the entry. */
  readonly fault?: string
}

/** The entries, with faults of the archive as a whole; or why it is no zip that can be read. */
export type ZipDirectory =
  | { readonly ok: true; readonly entries: readonly ZipEntry[]; readonly faults: readonly string[] }
  | { readonly ok: false; readonly message: string }

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const DESCRIPTOR = 0x08074b50
const endSize = 22
const centralSize = 46
const localSize = 30

/** Reads the directory. */
export function zipDirectory(bytes: Buffer): ZipDirectory {
  const end = findEnd(bytes)
  if (end < 0) return { ok: false, message: 'it is no zip archive, or cut off' }
  const [disk, startDisk, here, count, length, start] = [
    bytes.readUInt16LE(end + 4),
    bytes.readUInt16LE(end + 6),
    bytes.readUInt16LE(end + 8),
    bytes.readUInt16LE(end + 10),
    bytes.readUInt32LE(end + 12),
    bytes.readUInt32LE(end + 16),
  ]
  if (disk !== 0 || startDisk !== 0 || here !== count)
    return { ok: false, message: 'it is split over several archives' }
  if (count === 0xffff || start === 0xffffffff)
    return { ok: false, message: 'it is in the zip64 form, which no pack needs' }
  if (start + length > end) return { ok: false, message: 'its directory is cut off' }
  const entries: ZipEntry[] = []
  let at = start
  for (let index = 0; index < count; index += 1) {
    const next = readEntry(bytes, at, start + length, start)
    if (next === undefined) return { ok: false, message: `entry ${index + 1} of its directory cannot be read` }
    entries.push(next.entry)
    at = next.end
  }
  const faults: string[] = []
  if (
    at !== start + length ||
    start + length !== end ||
    bytes.readUInt16LE(end + 20) !== 0 ||
    end + endSize !== bytes.length
  )
    faults.push('bytes stand between or behind the parts of the archive')
  const layout = entries.every(({ fault }) => fault === undefined) ? layoutFault(entries, start) : undefined
  if (layout !== undefined) faults.push(layout)
  return { ok: true, entries, faults }
}

/** The end record nearest to the end; others read a comment behind it, so that it is searched for. */
function findEnd(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - endSize - 0xffff)
  for (let at = bytes.length - endSize; at >= lowest; at -= 1) if (bytes.readUInt32LE(at) === END) return at
  return -1
}

function readEntry(
  bytes: Buffer,
  at: number,
  limit: number,
  dataLimit: number,
): { readonly entry: ZipEntry; readonly end: number } | undefined {
  if (at + centralSize > limit || bytes.readUInt32LE(at) !== CENTRAL) return undefined
  const nameLength = bytes.readUInt16LE(at + 28)
  const end = at + centralSize + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  if (end > limit) return undefined
  const rawName = bytes.subarray(at + centralSize, at + centralSize + nameLength)
  const name = rawName.toString('utf8')
  const local = bytes.readUInt32LE(at + 42)
  const packedSize = bytes.readUInt32LE(at + 20)
  const start = dataStart(bytes, local, dataLimit)
  const type = (bytes.readUInt32LE(at + 38) >>> 16) & 0o170000
  const entry = {
    name,
    directory: name.endsWith('/'),
    symlink: type === 0o120000,
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    packedSize,
    size: bytes.readUInt32LE(at + 24),
    header: local,
    start,
    end: start + packedSize + descriptorSize(bytes, at, start + packedSize),
  }
  const fault =
    start < 0 || start + packedSize > dataLimit
      ? 'its data lie outside of the archive'
      : headerFault(bytes, at, local, rawName)
  return { entry: fault === undefined ? entry : { ...entry, fault }, end }
}

/** Streamed entries carry their checksum and sizes once more behind the data. */
function descriptorSize(bytes: Buffer, central: number, dataEnd: number): number {
  if ((bytes.readUInt16LE(central + 8) & 8) === 0 || dataEnd < 0 || dataEnd + 4 > bytes.length) return 0
  return bytes.readUInt32LE(dataEnd) === DESCRIPTOR ? 16 : 12
}

function dataStart(bytes: Buffer, local: number, limit: number): number {
  if (local + localSize > limit || bytes.readUInt32LE(local) !== LOCAL) return -1
  return local + localSize + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
}

/** Tools that read front to back see the local header, others the directory: both must say the same. */
function headerFault(bytes: Buffer, central: number, local: number, name: Buffer): string | undefined {
  const flags = bytes.readUInt16LE(central + 8)
  if ((flags & 0x2041) !== 0) return 'it is encrypted'
  if (bytes.readUInt16LE(central + 34) !== 0) return 'it is said to be in another archive'
  const method = bytes.readUInt16LE(central + 10)
  if (method !== 0 && method !== 8) return `it is packed by a method (${method}) that no pack uses`
  const streamed = (flags & 8) !== 0
  // Flags, method, time and date; then, unless they follow the data, checksum and sizes.
  const shared = streamed ? 8 : 20
  const same = bytes.compare(bytes, central + 8, central + 8 + shared, local + 6, local + 6 + shared) === 0
  const localName = bytes.subarray(local + localSize, local + localSize + bytes.readUInt16LE(local + 26))
  return same && localName.equals(name) ? undefined : 'its two headers contradict each other'
}

/** Every byte before the directory must belong to exactly one entry. */
function layoutFault(entries: readonly ZipEntry[], directory: number): string | undefined {
  const sorted = [...entries].sort((a, b) => a.header - b.header)
  let reached = 0
  for (const { header, end } of sorted) {
    if (header < reached) return 'entries overlap'
    if (header > reached) return 'bytes stand between the entries that belong to none of them'
    reached = end
  }
  return reached === directory ? undefined : 'bytes stand between the entries and the directory'
}
