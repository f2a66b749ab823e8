/** Bundles the program that builds the touch index, as fast to start as the command line is. */
import { join } from 'node:path'
import { buildSync } from 'esbuild'

/** Writes the program below `folder` and returns its path. */
export function touchIndexBundle(folder: string): string {
  const program = join(folder, 'touch-index.cjs')
  buildSync({
    stdin: {
      // Its cache lies apart: each version of the tool clears away what another left.
      contents: `import { runTouchIndex } from './touch-index.ts'
process.env.XDG_CACHE_HOME += '-index'
void runTouchIndex(process.argv[2], process.argv[3] === 'cached')`,
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
