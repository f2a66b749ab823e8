/** The shape of the source: which part may import which, what may touch the outside world, and how files look. */
import { describe, expect, test } from 'vitest'
import { codeOf, partOf, sourceTexts } from './support/source-tree.ts'

const base = ['cannot-answer.ts', 'package-root.ts']
const data = ['artifacts', 'frameworks']

/** What each part of src may import besides itself; a new part needs a line here. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'cannot-answer.ts': [],
  'package-root.ts': [],
  terminal: [],
  frameworks: ['generated'],
  artifacts: ['generated', 'package-root.ts'],
  parse: [],
  model: [...data, 'parse'],
  analysis: [...data, 'parse', 'model'],
  rules: [...data, 'parse', 'model', 'analysis'],
  engine: [...data, 'generated', 'parse', 'model', 'analysis', 'rules', 'source', ...base],
  // Where texts and their history come from: impure, and never above the engine.
  source: base,
  history: [...base, ...data, 'parse', 'model', 'source'],
  // What is made of a report or a model.
  explain: [...data, 'parse', 'model', 'rules', 'engine'],
  report: [...data, 'model', 'analysis', 'rules', 'engine', 'render', 'terminal'],
  render: base,
  edit: [...base, 'parse', 'model'],
  interop: [
    ...base,
    ...data,
    'edit',
    'generated',
    'explain',
    'parse',
    'model',
    'analysis',
    'rules',
    'engine',
    'render',
    'report',
  ],
  pack: [...base, ...data, 'parse', 'model', 'analysis', 'rules', 'engine', 'source', 'render', 'report'],
  commands: [
    ...base,
    ...data,
    'parse',
    'model',
    'analysis',
    'rules',
    'engine',
    'source',
    'history',
    'explain',
    'report',
    'render',
    'edit',
    'interop',
    'pack',
    'terminal',
  ],
  'cli.ts': [...base, 'commands', 'terminal'],
  'index.ts': [...base, 'model', 'engine', 'report', 'source'],
}

describe('imports', () => {
  test('go one way', () => {
    const wrong = sourceTexts.flatMap(({ path, imports }) =>
      imports
        .filter((to) => partOf(to) !== partOf(path) && !(mayImport[partOf(path)] ?? []).includes(partOf(to)))
        .map((to) => `${path} -> ${to}`),
    )
    expect(wrong).toEqual([])
  })

  test('of sources by the engine are only the interface and the tree in memory', () => {
    const wrong = sourceTexts
      .filter(({ path }) => path.startsWith('engine/'))
      .flatMap(({ path, imports }) =>
        imports.filter((to) => /^source\/(?!source|memory)/.test(to)).map((to) => `${path} -> ${to}`),
      )
    expect(wrong).toEqual([])
  })

  test('of one command by another are only of the shared steps', () => {
    const shared = /^commands\/(open|options|output|root|[a-z-]+-text|[a-z-]+-view)\.ts$/
    const declares = /^commands\/declarations\//
    const commands = sourceTexts
      .filter(({ path }) => declares.test(path))
      .flatMap(({ imports }) => [...imports])
      .filter((path) => path.startsWith('commands/') && !declares.test(path))
    expect(commands).toContain('commands/check.ts')
    const wrong = sourceTexts
      .filter(({ path }) => path.startsWith('commands/') && !declares.test(path))
      .flatMap(({ path, imports }) =>
        imports.filter((to) => commands.includes(to) && !shared.test(to)).map((to) => `${path} -> ${to}`),
      )
    expect(wrong).toEqual([])
  })

  test('of a rule are never of another rule', () => {
    const isRule = (path: string) => /^rules\/[^/]+\/[^_][^/]*\.ts$/.test(path)
    const wrong = sourceTexts
      .filter(({ path }) => isRule(path))
      .flatMap(({ path, imports }) => imports.filter(isRule).map((to) => `${path} -> ${to}`))
    expect(wrong).toEqual([])
  })
})

describe('the outside world', () => {
  const mayTouch = [
    /^(commands|source|history|terminal)\//,
    /^pack\/(write|resources)\.ts$/,
    /^edit\/write-file\.ts$/,
    /^render\/pdf\/(fonts|compiler)\.ts$/,
    /^package-root\.ts$/,
    /^artifacts\/schema-files\.ts$/,
  ]
  const outside = /^node:(fs|fs\/promises|child_process|net|http|https|dns|worker_threads|os)$/

  test('is touched in few places', () => {
    const wrong = sourceTexts.filter(
      ({ path, node }) => node.some((name) => outside.test(name)) && !mayTouch.some((allowed) => allowed.test(path)),
    )
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  test('is never reached over a network, and no text is run as code', () => {
    const wrong = sourceTexts.filter(
      ({ text, node }) =>
        node.some((name) => /^node:(net|http|https|dns|vm)$/.test(name)) ||
        /\bfetch\(|\beval\(|new Function\(/.test(codeOf(text)),
    )
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  test('has no clock below the commands', () => {
    const wrong = sourceTexts.filter(
      ({ path, text }) =>
        !path.startsWith('commands/') && /new Date\(\)|Date\.now\(|performance\.now\(/.test(codeOf(text)),
    )
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  test('hears no console and no sudden exit', () => {
    const wrong = sourceTexts.filter(({ text }) => /\bconsole\.|process\.exit\(/.test(codeOf(text)))
    expect(wrong.map(({ path }) => path)).toEqual([])
  })
})

describe('files', () => {
  test('have at most 300 lines, half of them fewer than 80', () => {
    expect(sourceTexts.filter(({ lines }) => lines > 300).map(({ path, lines }) => `${path} ${lines}`)).toEqual([])
    const sizes = sourceTexts.map(({ lines }) => lines).sort((a, b) => a - b)
    expect(sizes[sizes.length >> 1]).toBeLessThan(80)
  })

  test('open with a sentence on their job', () => {
    expect(sourceTexts.filter(({ text }) => !/^\/\*\*\s*(\* )?\S/.test(text)).map(({ path }) => path)).toEqual([])
  })

  test('have names in kebab-case that tell something', () => {
    const names = sourceTexts.flatMap(({ path }) => path.replace(/\.ts$/, '').split('/'))
    expect(names.filter((name) => !/^_?[a-z0-9]+(-[a-z0-9]+)*$/.test(name))).toEqual([])
    // The rules about the ISMS manager are named by their contract; no file is a job title of the code.
    const own = sourceTexts
      .filter(({ path }) => !path.startsWith('rules/'))
      .flatMap(({ path }) => path.replace(/\.ts$/, '').split('/'))
    // "Helper" is the word of Handlebars for a function that templates call.
    expect(own.filter((name) => /^(utils?|helpers?|common|misc|shared)$|manager|-utils?$/.test(name))).toEqual([])
  })

  test('never say any', () => {
    const any = /:\s*any\b(?!\s*[:(|&])|\bas any\b|\bany\[\]|[<,]\s*any\s*[>,]/
    expect(sourceTexts.filter(({ text }) => any.test(codeOf(text))).map(({ path }) => path)).toEqual([])
  })
})
