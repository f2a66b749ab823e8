/** Builds the bundle with its code cache, copies the fonts for packs, and collects the licences of what is bundled. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { build } from 'esbuild'
import { FONT_FILES } from '../src/render/pdf/fonts.ts'
import { fastYamlState, lazyExamples, WORD_WRITER, withoutOldYaml, wordWriterApart } from './bundle-plugins.ts'
import { writeNotices } from './third-party-notices.ts'

const root = join(import.meta.dirname, '..')
const out = join(root, 'dist')
rmSync(out, { recursive: true, force: true })
mkdirSync(join(out, 'fonts'), { recursive: true })

// One CommonJS file: only a script can be given a code cache, and what a command does not use is not even looked at then.
const bundle = join(out, 'bundle/isms.cjs')
const shared = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  // The PDF compiler is required, not imported: a script from the code cache cannot import, and would say that there is none.
  supported: { 'dynamic-import': false },
  define: { 'import.meta.url': '__bundleUrl' },
  banner: { js: "const __bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
  metafile: true,
} as const
const result = await build({
  ...shared,
  // The command line for the launcher, and the programmatic interface.
  stdin: {
    contents: "export { main } from './src/cli.ts'; export * from './src/index.ts'",
    resolveDir: root,
    loader: 'ts',
  },
  outfile: bundle,
  external: ['@myriaddreamin/typst-ts-node-compiler'],
  plugins: [withoutOldYaml, fastYamlState, lazyExamples, wordWriterApart],
})
const word = await build({
  ...shared,
  entryPoints: [WORD_WRITER.source],
  outfile: join(out, 'bundle', WORD_WRITER.file),
})

// Patterns keep their letters as they are; without any beyond ASCII the bundle is read and scanned in half the time.
const escaped = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
writeFileSync(bundle, readFileSync(bundle, 'utf8').replace(/[\u0080-\uffff]/g, escaped))

// Read at run time, from beside the bundle, by src/engine/validate.ts.
cpSync(join(root, 'src/generated/error-validators'), join(out, 'generated/error-validators'), { recursive: true })

cpSync(join(root, 'scripts/load-bundle.cjs'), join(out, 'bundle/load.cjs'))

const { main: _main, ...library } = createRequire(import.meta.url)(bundle) as Record<string, unknown>
writeFileSync(
  join(out, 'index.js'),
  `import bundle from './bundle/isms.cjs'\n\nexport const { ${Object.keys(library).sort().join(', ')} } = bundle\n`,
)

for (const { file, from, folder } of FONT_FILES) {
  const home = join(root, 'node_modules', from)
  cpSync(join(home, folder, file), join(out, 'fonts', file))
  cpSync(join(home, 'LICENSE_FONT'), join(out, 'fonts', `LICENSE-${from.split('/')[1]}.txt`))
}
const inputs = [...new Set([result, word].flatMap(({ metafile }) => Object.keys(metafile.inputs)))]
writeNotices(root, inputs, join(out, 'THIRD-PARTY-NOTICES.txt'))

// In a process of its own without loaders or flags, because the cache holds what that process has run.
execFileSync(process.execPath, [join(root, 'scripts/code-cache.cjs')], {
  cwd: root,
  env: { ...process.env, NODE_OPTIONS: '' },
  stdio: ['ignore', 'ignore', 'inherit'],
})
