/** The zip and the sums of a pack depend on paths and contents only. */
import { execFileSync } from 'node:child_process'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { checkPackPaths, safeName } from '../../src/pack/pack-files.ts'
import { sha256, sumsText } from '../../src/pack/sums.ts'
import { zipPack } from '../../src/pack/zip.ts'

const bytes = (text: string): Uint8Array => Buffer.from(text)
const files = new Map([
  ['b.txt', bytes('two')],
  ['a/x.pdf', bytes('one')],
])

describe('the zip', () => {
  it('holds the files below one folder, sorted', () => {
    expect(Object.keys(unzipSync(zipPack(files, 'pack')))).toEqual(['pack/a/x.pdf', 'pack/b.txt'])
  })

  it('does not depend on the order of the files or on the time zone', () => {
    const here = sha256(zipPack(files, 'pack'))
    expect(sha256(zipPack(new Map([...files].reverse()), 'pack'))).toBe(here)
    const script = `import('./src/pack/zip.ts').then(async ({ zipPack }) => {
      const { sha256 } = await import('./src/pack/sums.ts')
      console.log(sha256(zipPack(new Map([['b.txt', Buffer.from('two')], ['a/x.pdf', Buffer.from('one')]]), 'pack')))
    })`
    const elsewhere = execFileSync(process.execPath, ['--import', 'tsx', '-e', script], {
      env: { ...process.env, TZ: 'Asia/Tokyo' },
      encoding: 'utf8',
    })
    expect(elsewhere.trim()).toBe(here)
  })

  it.each(['../x', '/x', 'a//b', 'a/../b', 'C:x', '.hidden', 'a\\b', ''])('refuses the path %j', (path) => {
    expect(() => checkPackPaths(new Map([[path, bytes('')]]))).toThrow(/unsafe path/)
  })

  it('refuses paths that differ only in case', () => {
    expect(() =>
      checkPackPaths(
        new Map([
          ['a.txt', bytes('')],
          ['A.txt', bytes('')],
        ]),
      ),
    ).toThrow(/differ only in case/)
  })
})

it('lists sums as sha256sum does', () => {
  expect(sumsText(files)).toBe(`${sha256('one')}  a/x.pdf\n${sha256('two')}  b.txt\n`)
})

it.each([
  ['POL-001 Access & Übersicht', 'POL-001-Access-U-bersicht'],
  ['../../etc/passwd', 'etc-passwd'],
  ['漢字', 'unnamed'],
])('%s becomes the file name %s', (name, safe) => expect(safeName(name)).toBe(safe))
