/** Builds the bundle (lazily loaded chunks), copies the fonts for packs, and collects the licences of what is bundled. */
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { FONT_FILES } from '../src/render/pdf/fonts.ts'
import { writeNotices } from './third-party-notices.ts'

const root = join(import.meta.dirname, '..')
const out = join(root, 'dist')
rmSync(out, { recursive: true, force: true })
mkdirSync(join(out, 'fonts'), { recursive: true })

/** gray-matter brings an old YAML parser for its default engine; we always pass our own, so it stays out of the bundle. */
const withoutOldYaml: Plugin = {
  name: 'without-old-yaml',
  setup(builder) {
    builder.onResolve({ filter: /^js-yaml$/ }, (args) =>
      args.importer.includes('gray-matter') ? { path: 'absent', namespace: 'absent' } : undefined,
    )
    builder.onLoad({ filter: /.*/, namespace: 'absent' }, () => ({
      contents: 'module.exports = { safeLoad() {}, safeDump() {} }',
      loader: 'js',
    }))
  },
}

/**
 * The parser's state is built by two spreads, which makes every access to it slow on Node 20 (parsing takes four times as
 * long). Naming the two options instead changes nothing else; the build fails when an update moves the place.
 */
const fastYamlState: Plugin = {
  name: 'fast-yaml-state',
  setup(builder) {
    builder.onLoad({ filter: /js-yaml\/dist\/js-yaml\.mjs$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8')
      const spread =
        /(function parseEvents\(input, options\) \{[^{]*\{\s*)\.\.\.DEFAULT_PARSER_OPTIONS,\s*\.\.\.options,/
      if (!spread.test(source))
        throw new Error('js-yaml builds its parser state in another way; look at fast-yaml-state again')
      const named =
        'filename: options?.filename ?? DEFAULT_PARSER_OPTIONS.filename, maxDepth: options?.maxDepth ?? DEFAULT_PARSER_OPTIONS.maxDepth,'
      return { contents: source.replace(spread, `$1${named}`), loader: 'js' }
    })
  },
}

const result = await build({
  absWorkingDir: root,
  entryPoints: ['src/cli.ts', 'src/index.ts'],
  outdir: out,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  chunkNames: 'chunks/[name]-[hash]',
  external: ['@myriaddreamin/typst-ts-node-compiler'],
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  metafile: true,
  plugins: [withoutOldYaml, fastYamlState],
})

// Read at run time, from beside the chunks, by src/engine/validate.ts.
cpSync(join(root, 'src/generated/error-validators'), join(out, 'generated/error-validators'), { recursive: true })

for (const { file, from, folder } of FONT_FILES) {
  const home = join(root, 'node_modules', from)
  cpSync(join(home, folder, file), join(out, 'fonts', file))
  cpSync(join(home, 'LICENSE_FONT'), join(out, 'fonts', `LICENSE-${from.split('/')[1]}.txt`))
}
writeNotices(root, Object.keys(result.metafile.inputs), join(out, 'THIRD-PARTY-NOTICES.txt'))
