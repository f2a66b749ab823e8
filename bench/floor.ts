/** The floor of a check: one process that walks, reads and YAML-parses the same files, and does nothing with them. */
import { readdirSync, readFileSync } from 'node:fs'

/** Parses every artifact file below a folder and prints how many held something. */
export function runFloor(root: string, parse: (text: string) => unknown): void {
  let values = 0
  const walk = (folder: string): void => {
    for (const item of readdirSync(folder, { withFileTypes: true })) {
      if (item.name.startsWith('.')) continue
      const path = `${folder}/${item.name}`
      if (item.isDirectory()) walk(path)
      else if (/\.(yaml|md)$/.test(item.name)) {
        const text = readFileSync(path, 'utf8')
        const yaml = path.endsWith('.md') ? text.slice(4, text.indexOf('\n---', 4)) : text
        if (parse(yaml) !== undefined) values += 1
      }
    }
  }
  walk(root)
  process.stdout.write(`${values}\n`)
}
