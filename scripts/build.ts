/** Builds the bundle (lazily loaded chunks), copies the fonts for packs, and collects the licences of what is bundled. */
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { writeNotices } from './third-party-notices.ts'

const root = join(import.meta.dirname, '..')
const out = join(root, 'dist')
rmSync(out, { recursive: true, force: true })
mkdirSync(join(out, 'fonts'), { recursive: true })

/** gray-matter brings an old YAML parser for its default engine; we always pass our own, so it stays out of the bundle. */
const withoutOldYaml: Plugin = {
  name: 'without-old-yaml',
  setup(builder) {
    builder.onResolve({ filter: /^js-yaml$/ }, (args) => (args.importer.includes('gray-matter') ? { path: 'absent', namespace: 'absent' } : undefined))
    builder.onLoad({ filter: /.*/, namespace: 'absent' }, () => ({ contents: 'module.exports = { safeLoad() {}, safeDump() {} }', loader: 'js' }))
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
  banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
  metafile: true,
  plugins: [withoutOldYaml],
})

const fonts = join(root, 'node_modules/@expo-google-fonts')
for (const [family, faces] of Object.entries({ inter: ['400Regular/Inter_400Regular', '400Regular_Italic/Inter_400Regular_Italic', '600SemiBold/Inter_600SemiBold', '700Bold/Inter_700Bold', '700Bold_Italic/Inter_700Bold_Italic'], 'jetbrains-mono': ['400Regular/JetBrainsMono_400Regular'] })) {
  for (const face of faces) cpSync(join(fonts, family, `${face}.ttf`), join(out, 'fonts', `${face.split('/')[1]}.ttf`))
  cpSync(join(fonts, family, 'LICENSE_FONT'), join(out, 'fonts', `LICENSE-${family}.txt`))
}
writeNotices(root, Object.keys(result.metafile.inputs), join(out, 'THIRD-PARTY-NOTICES.txt'))
