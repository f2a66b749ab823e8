/** Collects the licence texts of the packages that ended up in the bundle. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Writes name, version, licence and licence text of every bundled package. */
export function writeNotices(root: string, inputs: readonly string[], file: string): void {
  const packages = new Set<string>()
  for (const input of inputs) {
    const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)
    if (match !== null) packages.add(match[1] as string)
  }
  const notices = [...packages].sort().map((folder) => {
    const path = join(root, folder)
    const { name, version, license } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as Record<
      string,
      string
    >
    const licence = readdirSync(path).find((entry) => /^licen[cs]e/i.test(entry))
    const text =
      licence !== undefined && existsSync(join(path, licence))
        ? readFileSync(join(path, licence), 'utf8').trim()
        : `Licence: ${license}`
    return `${name} ${version} (${license})\n\n${text}\n`
  })
  writeFileSync(
    file,
    `This package bundles the following packages.\n\n${notices.join('\n----------------------------------------\n\n')}`,
  )
}
