/** A pack is written whole or not at all, never over something else, never into the ISMS. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { writePack } from '../../src/pack/write.ts'

const files = new Map([
  ['manifest.json', Buffer.from('{}')],
  ['SHA256SUMS', Buffer.from('')],
  ['a/b.html', Buffer.from('x')],
])
let base = ''
let root = ''

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'isms-write-'))
  root = join(base, 'isms')
  mkdirSync(root)
})

describe('writePack', () => {
  it('writes the folder and the zip beside it, and nothing else', () => {
    expect(writePack(files, join(base, 'out'), root)).toMatchObject({ ok: true })
    expect(readdirSync(base).sort()).toEqual(['isms', 'out', 'out.zip'])
    expect(readFileSync(join(base, 'out/a/b.html'), 'utf8')).toBe('x')
  })

  it('replaces an earlier pack, with no file of it left', () => {
    writePack(new Map([...files, ['old.html', Buffer.from('old')]]), join(base, 'out'), root)
    expect(writePack(files, join(base, 'out'), root)).toMatchObject({ ok: true })
    expect(existsSync(join(base, 'out/old.html'))).toBe(false)
    expect(readdirSync(base).sort()).toEqual(['isms', 'out', 'out.zip'])
  })

  it('refuses a folder that is no pack', () => {
    mkdirSync(join(base, 'mine'))
    writeFileSync(join(base, 'mine/letter.txt'), 'keep')
    expect(writePack(files, join(base, 'mine'), root)).toMatchObject({
      ok: false,
      message: expect.stringContaining('not empty'),
    })
    expect(readdirSync(join(base, 'mine'))).toEqual(['letter.txt'])
  })

  it('refuses the ISMS, a folder in it, a folder around it, and a link into it', () => {
    symlinkSync(root, join(base, 'way-in'))
    for (const target of [root, join(root, 'out'), base, join(base, 'way-in/out')]) {
      expect(writePack(files, target, root)).toMatchObject({ ok: false })
    }
    expect(readdirSync(root)).toEqual([])
  })

  it('leaves nothing behind when it fails', () => {
    expect(() => writePack(new Map([...files, ['a', Buffer.from('')]]), join(base, 'out'), root)).toThrow()
    expect(readdirSync(base)).toEqual(['isms'])
  })
})
