/** The starter files and the questions of `isms init`. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { ask } from '../../src/commands/ask.ts'
import { annexControls } from '../../src/frameworks/iso27001.ts'
import { fill } from '../../src/interop/init/fill.ts'
import { soaText } from '../../src/interop/init/soa-text.ts'
import { codeOf, sourceTexts } from '../support/source-tree.ts'

test('the SoA lists every control of Annex A and decides on none', () => {
  const { entries } = parse(soaText()) as { entries: object[] }
  expect(entries).toEqual(annexControls.map(({ id }) => ({ control_id: id, applicable: 'undecided' })))
})

describe('templates', () => {
  const folder = join(import.meta.dirname, '../../templates/starter')
  const documents = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(md|yaml)$/.test(path),
  )
  const texts = documents.map((path) => [path, readFileSync(join(folder, path), 'utf8')] as const)

  test.each(texts.filter(([, text]) => /^version:/m.test(text)))('%s is a draft without approval', (_, text) => {
    expect(text).toMatch(/^version: "0\.1"$/m)
    expect(text).toMatch(/^status: draft$/m)
    expect(text).not.toMatch(/^approval:/m)
  })

  test.each(texts.filter(([path]) => path.startsWith('p') && path.endsWith('.md')))(
    '%s asks in every section',
    (_, text) => {
      const sections = text.split(/^## /m).slice(1)
      expect(sections.filter((section) => !section.includes('TODO'))).toEqual([])
      expect(text).toContain('<!-- ')
      expect(text).toContain('TODO')
    },
  )

  test('a name that is not known is a mistake', () => {
    expect(() => fill('{{nmae}}', { name: 'x' })).toThrow('nmae')
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub
    expect(fill('{{a}} ${{ b }}', { a: '{{b}}' })).toBe('{{b}} ${{ b }}')
  })

  test('no source proposes a justification', () => {
    const wrong = sourceTexts.filter(
      ({ path, text }) => path.startsWith('interop/init/') && /^\s+justification:/m.test(codeOf(text)),
    )
    expect(wrong.map(({ path }) => path)).toEqual([])
  })
})

describe('questions', () => {
  const answering = async (lines: string[], given = {}, proposed = {}) => {
    const input = new PassThrough()
    const output = new PassThrough()
    for (const line of lines) input.write(`${line}\n`)
    input.end()
    const answers = await ask(given, proposed, { input, output })
    return { answers, shown: String(output.read() ?? '') }
  }

  test('ask for what is missing, propose what git knows, and ask again after a mistake', async () => {
    const { answers, shown } = await answering(
      ['Acme B.V.', '', 'ada', 'ada@example.org', '', ''],
      {},
      { person: 'Ada Example', ci: 'github' },
    )
    expect(answers).toEqual({ name: 'Acme B.V.', person: 'Ada Example', email: 'ada@example.org', ci: 'github' })
    expect(shown).toContain('Your full name (Ada Example): ')
    expect(shown).toContain('  Write it as ada@example.org.\n')
  })

  test('are left out when the answer is given', async () => {
    const { answers, shown } = await answering(['7'], { name: 'X', person: 'A', email: 'a@b', ci: 'none' })
    expect([answers.headcount, shown]).toEqual(['7', 'People who work in the scope: '])
  })

  test('that are not answered end the command', async () => {
    await expect(answering(['Acme'])).rejects.toThrow('nothing was written')
  })
})
