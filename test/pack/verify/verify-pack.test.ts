/** Whatever is done to a pack is named, path by path; what is no pack gets no verdict. */
import { beforeAll, describe, expect, it } from 'vitest'
import { MANIFEST_FILE, type PackManifest } from '../../../src/pack/manifest.ts'
import type { PackFiles } from '../../../src/pack/pack-files.ts'
import { SIGNATURE_FILE, SUMS_FILE, sha256, sumsText } from '../../../src/pack/sums.ts'
import type { PackFinding, PackTree } from '../../../src/pack/verify/pack-tree.ts'
import { verifyPack } from '../../../src/pack/verify/verify-pack.ts'
import { flipped, smallPack, treeOf } from './trees.ts'

let files: PackFiles
const page = '03-risk/risk-register.html'
const text = (value: string): Uint8Array => Buffer.from(value)

beforeAll(async () => {
  files = await smallPack()
})

/** Findings about a changed copy, as `kind path`. */
function found(change: (copy: Map<string, Uint8Array>) => void): string[] {
  const copy = new Map(files)
  change(copy)
  return brief(treeOf(copy))
}

function brief(tree: PackTree): string[] {
  const verified = verifyPack(tree)
  if (!verified.ok) return [verified.message]
  return verified.findings.map((finding: PackFinding) =>
    finding.to === undefined ? `${finding.kind} ${finding.path}` : `${finding.kind} ${finding.path} -> ${finding.to}`,
  )
}

/** The manifest with fields replaced, and sums that fit it: what a forger would do. */
function forged(fields: object): Map<string, Uint8Array> {
  const manifest = JSON.parse(Buffer.from(files.get(MANIFEST_FILE)!).toString('utf8')) as PackManifest
  const copy = new Map(files)
  copy.set(MANIFEST_FILE, text(`${JSON.stringify({ ...manifest, ...fields }, null, 2)}\n`))
  copy.set(SUMS_FILE, text(sumsText(copy)))
  return copy
}

describe('a pack', () => {
  it('is intact as it was built, with a signature beside it too', () => {
    expect(found(() => undefined)).toEqual([])
    expect(found((copy) => copy.set(SIGNATURE_FILE, text('anything')))).toEqual([])
  })

  it('names what it was built from', () => {
    const verified = verifyPack(treeOf(files))
    expect(verified).toMatchObject({
      ok: true,
      expected: files.size,
      manifest: { id: 'stage1-2026-06-30-c0ffee0000', provenance: { history: 'complete' } },
    })
  })
})

describe('one byte', () => {
  it('of any file is found, in its middle and at its end', () => {
    for (const [path, bytes] of files) {
      for (const at of [bytes.length >> 1, bytes.length - 1]) {
        const findings = found((copy) => copy.set(path, flipped(bytes, at)))
        expect(findings.join('\n'), `${path} at ${at}`).toContain(path === SUMS_FILE ? 'changed' : path)
      }
    }
  })

  it('anywhere in the manifest or in the sums is found', () => {
    for (const path of [MANIFEST_FILE, SUMS_FILE]) {
      const bytes = files.get(path)!
      for (let at = 0; at < bytes.length; at += 97)
        expect(
          found((copy) => copy.set(path, flipped(bytes, at))),
          `${path} at ${at}`,
        ).not.toEqual([])
    }
  })
})

describe('a file that is', () => {
  it('changed', () => expect(found((copy) => copy.set(page, text('new')))).toEqual([`changed ${page}`]))
  it('missing', () => expect(found((copy) => copy.delete(page))).toEqual([`missing ${page}`]))
  it('added', () => expect(found((copy) => copy.set('11-gaps/x.html', text('')))).toEqual(['added 11-gaps/x.html']))

  it('renamed', () => {
    const findings = found((copy) => {
      copy.set('03-risk/other.html', copy.get(page)!)
      copy.delete(page)
    })
    expect(findings).toEqual([`renamed ${page} -> 03-risk/other.html`])
  })

  it('moved into the place of another', () => {
    const findings = found((copy) => {
      const [soa, risks] = [copy.get('soa.xlsx')!, copy.get('risk-register.xlsx')!]
      copy.set('soa.xlsx', risks)
      copy.set('risk-register.xlsx', soa)
    })
    expect(findings).toEqual(['changed risk-register.xlsx', 'changed soa.xlsx'])
  })

  it('a link', () => {
    const tree = treeOf(files)
    const entries = tree.entries.map((entry) => (entry.path === page ? { ...entry, type: 'symlink' as const } : entry))
    expect(brief({ ...tree, entries })).toEqual([`unsafe ${page}`])
  })
})

describe('the files that vouch', () => {
  it.each([[MANIFEST_FILE], [SUMS_FILE]])('%s is missed', (path) =>
    expect(found((copy) => copy.delete(path))).toContain(`missing ${path}`),
  )

  it('cannot both be led astray: content and manifest changed together', () => {
    const changed = text('forged')
    const findings = found((copy) => {
      const manifest = Buffer.from(copy.get(MANIFEST_FILE)!).toString('utf8')
      copy.set(MANIFEST_FILE, text(manifest.replace(sha256(copy.get(page)!), sha256(changed))))
      copy.set(page, changed)
    })
    expect(findings).toEqual([`changed ${page}`, `changed ${SUMS_FILE}`, `changed ${MANIFEST_FILE}`].sort(byPath))
  })

  it('are judged by the sums alone where the manifest was broken', () =>
    expect(
      found((copy) => {
        copy.set(MANIFEST_FILE, text('{'))
        copy.set(page, text('x'))
      }),
    ).toEqual([`changed ${page}`, `changed ${MANIFEST_FILE}`]))
})

const byPath = (a: string, b: string): number => (a.split(' ')[1]! < b.split(' ')[1]! ? -1 : 1)

describe('no verdict', () => {
  it('about what is no pack', () =>
    expect(brief(treeOf(new Map([['a.txt', text('x')]])))).toEqual(['it holds neither manifest.json nor SHA256SUMS']))

  it.each([
    ['a path out of the pack', { files: [{ path: '../x', sha256: 'a'.repeat(64), size: 1 }] }],
    ['an absolute path', { files: [{ path: '/etc/passwd', sha256: 'a'.repeat(64), size: 1 }] }],
    ['a path twice', { files: [1, 2].map(() => ({ path: 'a', sha256: 'a'.repeat(64), size: 1 })) }],
    ['itself', { files: [{ path: 'manifest.json', sha256: 'a'.repeat(64), size: 1 }] }],
    ['an option of git as commit', { commit: '--output=x' }],
    ['a root above the repository', { root: '../' }],
    ['another kind of root', { root: 'a//b/' }],
    ['no hash', { files: [{ path: 'a', sha256: 'zz', size: 1 }] }],
    ['a negative size', { files: [{ path: 'a', sha256: 'a'.repeat(64), size: -1 }] }],
    ['no day', { asOf: '2026-02-30' }],
    ['a newer form', { manifestVersion: 99 }],
    ['fields of a prototype only', JSON.parse('{"provenance": {"__proto__": {"history": "complete"}}}') as object],
  ])('about a manifest that names %s', (_, fields) =>
    expect(brief(treeOf(forged(fields)))[0]).toMatch(/^manifest\.json cannot be read: /),
  )
})
