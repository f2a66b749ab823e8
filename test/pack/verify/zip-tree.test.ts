/** A foreign zip: tricks are named, nothing is unpacked beyond its bounds, no byte can change unseen. */
import { type Zippable, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { PackFiles } from '../../../src/pack/pack-files.ts'
import { sumsText } from '../../../src/pack/sums.ts'
import { verifyPack } from '../../../src/pack/verify/verify-pack.ts'
import { zipTree } from '../../../src/pack/verify/zip-tree.ts'
import { zipPack } from '../../../src/pack/zip.ts'
import { flipped, smallPack } from './trees.ts'

const bytes = (text: string): Buffer => Buffer.from(text)
const tree = (zip: Uint8Array) => {
  const found = zipTree(Buffer.from(zip))
  if (typeof found === 'string') throw new Error(found)
  return found
}
const faults = (zip: Uint8Array): string[] => tree(zip).faults.map(({ path, detail }) => `${path}: ${detail}`)
const mtime = new Date(1980, 0, 1)
const zipOf = (entries: Zippable): Buffer => Buffer.from(zipSync(entries, { mtime }))
/** Replaces every occurrence of a name by another of the same length. */
const renamed = (zip: Buffer, from: string, to: string, times = 2): Buffer => {
  const copy = Buffer.from(zip)
  for (let time = 0, at = copy.indexOf(from); time < times && at >= 0; time += 1, at = copy.indexOf(from, at + 1))
    copy.write(to, at)
  return copy
}
const endOf = (zip: Buffer): number => zip.length - 22
const directoryOf = (zip: Buffer): number => zip.readUInt32LE(endOf(zip) + 16)

describe('a sound zip', () => {
  it('is read below its top folder', () => {
    const files: PackFiles = new Map([
      ['SHA256SUMS', bytes('x')],
      ['a/b.html', bytes('hello '.repeat(100))],
    ])
    const { entries, faults: none, read } = tree(zipPack(files, 'My pack'))
    expect(none).toEqual([])
    expect(entries.map(({ path }) => path)).toEqual(['SHA256SUMS', 'a/b.html'])
    expect(Buffer.from(read('a/b.html', 1000)!).toString()).toBe('hello '.repeat(100))
    expect(read('a/b.html', 10)).toBeUndefined()
  })

  it('may have been packed again by another tool, with folders of its own', () => {
    const zip = zipOf({ 'p/': bytes(''), 'p/a/': bytes(''), 'p/a/b.html': bytes('x'), 'p/SHA256SUMS': bytes('x') })
    expect(faults(zip)).toEqual([])
  })
})

describe('names that', () => {
  it.each([
    ['p/../../x', 'leave'],
    ['/etc/x', 'no path'],
    ['C:/x', 'no path'],
    ['p\\x', 'no path'],
    ['p/./x', 'leave'],
    ['p/a\u0000b', 'characters'],
    ['p/\u202egnp.html', 'characters'],
  ])('trick somebody who unpacks: %j', (name, word) =>
    expect(faults(zipOf({ [name]: bytes('x'), 'p/SHA256SUMS': bytes('x') })).join()).toContain(word),
  )

  it('lie outside of the top folder are added files', () => {
    const paths = tree(zipOf({ 'p/SHA256SUMS': bytes('x'), 'q/x.html': bytes('x') })).entries.map(({ path }) => path)
    expect(paths).toEqual(['SHA256SUMS', '../q/x.html'])
  })

  it('occur twice', () => {
    const zip = renamed(zipOf({ 'p/SHA256SUMS': bytes('x'), 'p/a': bytes('1'), 'p/b': bytes('2') }), 'p/b', 'p/a')
    expect(faults(zip)).toEqual(['a: the archive holds this path more than once'])
  })

  it('differ between the two headers', () => {
    const zip = renamed(zipOf({ 'p/SHA256SUMS': bytes('x'), 'p/a': bytes('1') }), 'p/a', 'p/b', 1)
    expect(faults(zip)).toEqual(['p/a: its two headers contradict each other'])
  })
})

describe('entries that', () => {
  it('are links are never followed', () => {
    const zip = zipOf({ 'p/SHA256SUMS': bytes('x'), 'p/a': [bytes('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }] })
    expect(tree(zip).entries.find(({ path }) => path === 'a')?.type).toBe('symlink')
  })

  it('unpack to more than they say are cut off', () => {
    const zip = zipOf({ 'p/SHA256SUMS': bytes('x'), 'p/a': bytes('0'.repeat(100_000)) })
    const lie = Buffer.from(zip)
    for (let at = lie.indexOf('p/a'); at >= 0; at = lie.indexOf('p/a', at + 1))
      if (lie.readUInt32LE(at - 46) === 0x02014b50) lie.writeUInt32LE(10, at - 46 + 24)
      else lie.writeUInt32LE(10, at - 30 + 22)
    expect(faults(lie)).toEqual([])
    expect(tree(lie).hash('a')).toBeUndefined()
  })

  it('claim a size without bounds are not unpacked', () => {
    const zip = zipOf({ 'p/SHA256SUMS': bytes('x'), 'p/a': bytes('0'.repeat(100)) })
    for (let at = zip.indexOf('p/a'); at >= 0; at = zip.indexOf('p/a', at + 1))
      if (zip.readUInt32LE(at - 46) === 0x02014b50) zip.writeUInt32LE(0xfffffff0, at - 46 + 24)
      else zip.writeUInt32LE(0xfffffff0, at - 30 + 22)
    expect(tree(zip).hash('a')).toBeUndefined()
  })

  it('share their data are named', () => {
    const zip = zipOf({ 'p/SHA256SUMS': bytes('x'), 'p/a': bytes('1'), 'p/b': bytes('1') })
    const first = zip.indexOf('p/a', directoryOf(zip)) - 46
    const second = zip.indexOf('p/b', directoryOf(zip)) - 46
    zip.writeUInt32LE(zip.readUInt32LE(first + 42), second + 42)
    expect(faults(zip)).toEqual(['p/b: its two headers contradict each other'])
  })
})

describe('bytes that belong to nobody', () => {
  const zip = zipOf({ 'p/SHA256SUMS': bytes('x') })
  const shifted = (): Buffer => {
    const prefixed = Buffer.concat([bytes('#!/bin/sh\n'), zip])
    const directory = directoryOf(zip) + 10
    prefixed.writeUInt32LE(directory, endOf(prefixed) + 16)
    prefixed.writeUInt32LE(10, directory + 42)
    return prefixed
  }
  it('stand before the archive', () => expect(faults(shifted()).join()).toContain('bytes stand between'))
  it('stand behind it', () => {
    const longer = Buffer.concat([zip, bytes('more')])
    longer.writeUInt16LE(4, endOf(zip) + 20)
    expect(faults(longer).join()).toContain('bytes stand')
  })
})

describe('no pack', () => {
  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a text', bytes('hello')],
    ['an end without a directory', Buffer.from(zipOf({ a: bytes('x') }).subarray(-22))],
  ])('%s', (_, zip) => expect(zipTree(zip)).toMatch(/no zip|cut off/))

  it('a cut-off zip, at any place', () => {
    const zip = zipOf({ 'p/SHA256SUMS': bytes('x'), 'p/a': bytes('0'.repeat(50)) })
    for (let length = 0; length < zip.length; length += 1)
      expect(typeof zipTree(Buffer.from(zip.subarray(0, length))), `${length} bytes`).toBe('string')
  })
})

describe('one byte of the zip of a pack', () => {
  it('never changes unseen, but for what the packing tool says of itself', async () => {
    const all = await smallPack()
    const files = new Map([...all].filter(([path]) => path === 'index.html'))
    files.set('SHA256SUMS', bytes(sumsText(files)))
    const zip = Buffer.from(zipPack(files, 'p'))
    expect(verdict(zip)).toBe('intact')
    const unseen = new Set<string>()
    for (let at = 0; at < zip.length; at += 1)
      if (verdict(Buffer.from(flipped(zip, at))) === 'intact') unseen.add(fieldAt(zip, at))
    // Packed data may be written in another way that unpacks to the same content.
    unseen.delete('packed data')
    expect([...unseen].sort()).toEqual(['attributes', 'version'])
  })
})

/** Without a manifest every pack lacks one; everything else must be found. */
function verdict(zip: Buffer): string {
  const found = zipTree(zip)
  if (typeof found === 'string') return found
  const verified = verifyPack(found)
  if (!verified.ok) return verified.message
  const findings = verified.findings.filter(({ path }) => path !== 'manifest.json')
  return findings.length === 0 && verified.sums !== undefined ? 'intact' : findings.map(({ path }) => path).join()
}

/** Which part of the zip a place belongs to. */
function fieldAt(zip: Buffer, at: number): string {
  for (let start = 0; start < zip.length - 4; start += 1) {
    const mark = zip.readUInt32LE(start)
    const offset = at - start
    if (mark === 0x04034b50 && (offset === 4 || offset === 5)) return 'version'
    if (mark === 0x02014b50 && offset >= 4 && offset < 8) return 'version'
    if (mark === 0x02014b50 && offset >= 36 && offset < 42) return 'attributes'
  }
  return at < directoryOf(zip) ? 'packed data' : `byte ${at}`
}
