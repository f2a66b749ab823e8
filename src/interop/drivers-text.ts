/** Drivers of an SoA entry in one cell: `risk: RISK-001; legal: GDPR`, both ways. */
import { valueNamed } from './import/words.ts'

/** One driver as the SoA holds it. */
export interface Driver {
  readonly type: string
  readonly ref?: string
}

const types = ['risk', 'legal', 'contract', 'party', 'business']

/** The drivers that a cell names, or undefined when some part names none. */
export function readDrivers(text: string): Driver[] | undefined {
  const parts = text.split(/[;\n]/).filter((part) => part.trim() !== '')
  const read = parts.map((part): Driver | undefined => {
    const cut = part.indexOf(':')
    const type = valueNamed('soa', 'drivers[].type', cut < 0 ? part : part.slice(0, cut), types)
    if (type === undefined) return undefined
    return cut < 0 ? { type } : { type, ref: part.slice(cut + 1).trim() }
  })
  return read.includes(undefined) ? undefined : (read as Driver[])
}

/** The cell for a list of drivers, or undefined when their words would not read back. */
export function writeDrivers(
  drivers: readonly { readonly type?: unknown; readonly ref?: unknown }[],
): string | undefined {
  const text = drivers.map(({ type, ref }) => (ref === undefined ? `${type}` : `${type}: ${ref}`)).join('; ')
  return drivers.every(({ ref }) => ref === undefined || !/[;\n]|^\s|\s$/.test(String(ref))) ? text : undefined
}
