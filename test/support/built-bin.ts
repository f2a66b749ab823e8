/** Builds the package once before the tests when the bundle is missing or older than its sources. */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const inputs = ['src', 'scripts', 'frameworks', 'package.json']

/** Runs as vitest's globalSetup. */
export default function buildOnce(): void {
  const bundle = join(root, 'dist/bundle/isms.cjs')
  if (existsSync(bundle) && statSync(bundle).mtimeMs >= Math.max(...inputs.map((name) => newest(join(root, name)))))
    return
  for (const script of ['scripts/generate.ts', 'scripts/build.ts']) {
    execFileSync(process.execPath, ['--import', 'tsx', join(root, script)], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  }
}

/** Time of the newest file below a path; what the build itself writes does not count. */
function newest(path: string): number {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  const names = readdirSync(path).filter((name) => name !== 'generated')
  return Math.max(0, ...names.map((name) => newest(join(path, name))))
}
