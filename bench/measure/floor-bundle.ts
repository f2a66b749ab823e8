/** Bundles the floor with one of the two YAML libraries, minified, as fast to start as it gets. */
import { join } from 'node:path'
import { buildSync } from 'esbuild'

/** The libraries that a floor may parse with, by package name, and the function that does it. */
const parsers = { 'js-yaml': 'load', yaml: 'parse' } as const

/** Writes the floor program below `folder` and returns its path. */
export function floorBundle(folder: string, library: keyof typeof parsers): string {
  const program = join(folder, `floor-${library}.cjs`)
  buildSync({
    stdin: {
      contents: `import { ${parsers[library]} as parse } from '${library}'
import { runFloor } from './floor.ts'
runFloor(process.argv[2], (text) => parse(text))`,
      resolveDir: join(import.meta.dirname, '..'),
      loader: 'ts',
    },
    outfile: program,
    bundle: true,
    minify: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
  })
  return program
}
