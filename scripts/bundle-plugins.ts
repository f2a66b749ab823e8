/** What the build changes in the code that it bundles, each for one measured reason. */
import { readFileSync } from 'node:fs'
import type { Plugin } from 'esbuild'

/** gray-matter brings an old YAML parser for its default engine; we always pass our own, so it stays out of the bundle. */
export const withoutOldYaml: Plugin = {
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
export const fastYamlState: Plugin = {
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

/**
 * The writer of Word documents brings a megabyte that one option of one command needs; reading it would show in the start of
 * every command. It is built into a file of its own beside the bundle.
 */
export const WORD_WRITER = { source: 'src/render/docx/write-docx.ts', file: 'word.cjs' } as const

export const wordWriterApart: Plugin = {
  name: 'word-writer-apart',
  setup(builder) {
    builder.onResolve({ filter: /\/docx\/write-docx\.ts$/ }, () => ({ path: WORD_WRITER.file, namespace: 'apart' }))
    builder.onResolve({ filter: /./, namespace: 'apart' }, ({ path }) => ({ path, external: true }))
    builder.onLoad({ filter: /./, namespace: 'apart' }, ({ path }) => ({
      contents: `module.exports = require('./${path}')`,
      loader: 'js',
    }))
  },
}

/**
 * The examples of a rule are wanted by `explain` only, and building them all would show in the start of every command. In
 * the bundle they become a getter; the build fails when a rule is not laid out as expected.
 */
export const lazyExamples: Plugin = {
  name: 'lazy-examples',
  setup(builder) {
    builder.onLoad({ filter: /src\/rules\/[a-z-]+\/[a-z0-9-]+\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8')
      const examples = /\n {2}examples: \{\n([\s\S]*?)\n {2}\},\n/g
      if ([...source.matchAll(examples)].length !== 1) throw new Error(`${path}: expected one block of examples`)
      const contents = source.replace(
        examples,
        (_, inner: string) => `\n  get examples() { return {\n${inner}\n  } },\n`,
      )
      return { contents, loader: 'ts' }
    })
  },
}
