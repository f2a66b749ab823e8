/** `isms verify` end to end: what is done to a pack is caught, by its sums, by its signature, by the repository. */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sha256 } from '../../src/pack/sums.ts'
import { canWritePdf } from '../../src/render/pdf/compiler.ts'
import { soundPolicy, soundRisk } from '../support/faults.ts'
import { minimalConfig } from '../support/in-memory.ts'
import { commit, git, isms, writeInto } from '../support/run-cli.ts'

let work = ''
const at = (...names: string[]): string => join(work, ...names)
const hasSsh = spawnSync('ssh-keygen', ['-?']).error === undefined

type ZipFiles = Map<string, Uint8Array>

/** Packs a revision; open errors are fine here. */
function pack(name: string, ...args: string[]): void {
  const { code, stderr } = isms(at('repository'), ['pack', 'stage1', '-o', at(name, 'pack'), '--quiet', ...args])
  expect(stderr).toBe('')
  expect(code).toBeLessThan(2)
}

/** A copy of the first pack to be tampered with. */
function copy(name: string): string {
  cpSync(at('first', 'pack'), at(name), { recursive: true })
  return at(name)
}

const verify = (...args: string[]) => isms(work, ['verify', ...args, '--quiet'])

/** Sums that fit whatever the folder holds now, as a forger would write them. */
function resum(folder: string): void {
  const lines = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').replace(
    /^[0-9a-f]{64}(?= {2}(.*)$)/gm,
    (_, path: string) => sha256(readFileSync(join(folder, path))),
  )
  writeFileSync(join(folder, 'SHA256SUMS'), lines)
}

beforeAll(() => {
  work = realpathSync(mkdtempSync(join(tmpdir(), 'isms-verify-')))
  writeInto(at('repository'), {
    'isms/isms.yaml': minimalConfig,
    'isms/policies/POL-001.md': soundPolicy('First text.\n'),
  })
  git(at('repository'), 'init', '-q')
  commit(at('repository'), 'v1')
  writeInto(at('repository'), { 'isms/risks/a.yaml': soundRisk })
  commit(at('repository'), 'v2')
  git(at('repository'), 'tag', '-a', '-m', 'handed over', 'audit')
  const { code } = isms(at('repository'), ['pack', 'stage1', '--root', 'isms', '-o', at('first/pack'), '--quiet'])
  expect(code).toBeLessThan(2)
}, 120_000)
afterAll(() => rmSync(work, { recursive: true, force: true }))

describe('the pack itself', () => {
  test('has its PDF wherever one can be set', async () => {
    expect(existsSync(at('first/pack/isms-stage1.pdf'))).toBe(await canWritePdf())
  })

  test('is intact, as folder and as zip', () => {
    for (const path of ['first/pack', 'first/pack.zip']) {
      const { code, stdout, stderr } = verify(path)
      expect(stderr).toBe('')
      expect(stdout).toContain('intact')
      expect(stdout).toContain('tag audit, v2')
      expect(code).toBe(0)
    }
  })

  test('shows a changed byte, a renamed, an added and a missing file by name', () => {
    const folder = copy('tampered')
    const page = readFileSync(join(folder, 'index.html'))
    page[100] = (page[100] as number) ^ 1
    writeFileSync(join(folder, 'index.html'), page)
    renameSync(join(folder, 'soa.xlsx'), join(folder, 'soa-2.xlsx'))
    rmSync(join(folder, 'risk-register.xlsx'))
    writeFileSync(join(folder, 'notes.txt'), 'x')
    const { code, stdout } = verify(folder, '--format', 'json')
    expect(code).toBe(1)
    const { findings } = JSON.parse(stdout) as { findings: { kind: string; path: string; to?: string }[] }
    expect(findings.map(({ kind, path, to }) => [kind, path, to])).toEqual([
      ['changed', 'index.html', undefined],
      ['added', 'notes.txt', undefined],
      ['missing', 'risk-register.xlsx', undefined],
      ['renamed', 'soa.xlsx', 'soa-2.xlsx'],
    ])
    const text = verify(folder).stdout
    for (const name of ['index.html', 'notes.txt', 'risk-register.xlsx', 'soa-2.xlsx']) expect(text).toContain(name)
  })

  test.each([
    ['changed index.html', (files: ZipFiles) => files.set('pack/index.html', Buffer.from('x'))],
    ['added notes.txt', (files: ZipFiles) => files.set('pack/notes.txt', Buffer.from('x'))],
    ['missing soa.xlsx', (files: ZipFiles) => files.delete('pack/soa.xlsx')],
    [
      'renamed soa.xlsx',
      (files: ZipFiles) => {
        files.set('pack/soa-2.xlsx', files.get('pack/soa.xlsx') as Uint8Array)
        files.delete('pack/soa.xlsx')
      },
    ],
  ] as const)('as a zip shows a file that was tampered with: %s', (expected, tamper) => {
    const files: ZipFiles = new Map(Object.entries(unzipSync(readFileSync(at('first/pack.zip')))))
    writeFileSync(at('untouched.zip'), zipSync(Object.fromEntries(files)))
    expect(verify('untouched.zip')).toMatchObject({ code: 0, stderr: '' })
    tamper(files)
    writeFileSync(at('tampered.zip'), zipSync(Object.fromEntries(files)))
    const { code, stdout } = verify('tampered.zip', '--format', 'json')
    expect(code).toBe(1)
    const { findings } = JSON.parse(stdout) as { findings: { kind: string; path: string }[] }
    expect(findings.map(({ kind, path }) => `${kind} ${path}`)).toEqual([expected])
  })

  test.each([
    ['nowhere', 'does not exist'],
    ['repository', 'is no pack: it holds neither'],
    ['repository/isms/isms.yaml', 'is no pack: it is no zip'],
  ])('%s gives no answer', (path, words) => {
    const { code, stderr } = verify(path)
    expect(stderr).toContain(words)
    expect(code).toBe(2)
  })

  test('is verified by standard tools as its own page says', () => {
    const run = (command: string) =>
      execFileSync('sh', ['-c', command], { cwd: at('first', 'pack'), encoding: 'utf8', stdio: 'pipe' })
    expect(run('sha256sum --check --quiet SHA256SUMS')).toBe('')
    run('cut -c67- SHA256SUMS > ../listed')
    expect(run("find . ! -type d ! -path './SHA256SUMS*' | cut -c3- | LC_ALL=C sort | diff ../listed - || true")).toBe(
      '',
    )
    const page = readFileSync(at('first/pack/99-manifest/verification.html'), 'utf8')
    for (const words of ['sha256sum --check --quiet SHA256SUMS', 'ssh-keygen -Y verify']) expect(page).toContain(words)
  })
})

describe('the repository that it names', () => {
  test('gives the same pack again, also as a bare clone without its tags', () => {
    const bare = at('bare.git')
    git(work, 'clone', '-q', '--bare', '--no-tags', at('repository'), bare)
    for (const repo of [at('repository'), at('repository/isms'), bare]) {
      const { code, stdout, stderr } = verify('first/pack.zip', '--repo', repo)
      expect(stderr).toBe('')
      expect(stdout).toContain('are identical to those built from the commit')
      expect(code).toBe(0)
    }
  })

  test('betrays a pack with sums of its own making', () => {
    const folder = copy('forged')
    const path = join(folder, 'index.html')
    const before = readFileSync(path, 'utf8')
    writeFileSync(path, before.replace('Overview', 'Overlook'))
    const manifest = join(folder, 'manifest.json')
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(sha256(before), sha256(readFileSync(path))))
    resum(folder)
    expect(verify(folder).code).toBe(0)
    const { code, stdout } = verify(folder, '--repo', at('repository'))
    expect(code).toBe(1)
    expect(stdout).toMatch(/different +index\.html/)
    expect(stdout).toMatch(/identical +soa\.xlsx/)
  })

  test('betrays a pack of another commit', () => {
    const folder = copy('other')
    const manifest = join(folder, 'manifest.json')
    const [v1, v2] = ['v1', 'v2'].map((tag) => git(at('repository'), 'rev-parse', tag)) as [string, string]
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(v2, v1))
    resum(folder)
    expect(verify(folder).code).toBe(0)
    const { code, stdout } = verify(folder, '--repo', at('repository'))
    expect(code).toBe(1)
    expect(stdout).toMatch(/different +03-risk\/risk-register\.html/)
  })

  test.each([
    [
      'another version of the tool',
      /"toolVersion": "[^"]*"/,
      '"toolVersion": "99.0.0"',
      /isms 99\.0\.0 built this pack/,
    ],
    [
      'a commit that is not there',
      /"commit": "[^"]*"/,
      `"commit": "${'1'.repeat(40)}"`,
      /lacks commit 1111.*\n.*git fetch/,
    ],
    ['files that no commit holds', /"commit": "[^"]*"/, '"commit": null', /no commit holds/],
    ['a shallow clone', /"history": "complete"/, '"history": "shallow"', /shallow clone/],
  ])('cannot answer for %s', (name, from, to, words) => {
    const folder = copy(name.replaceAll(' ', '-'))
    const manifest = join(folder, 'manifest.json')
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(from, to))
    resum(folder)
    const { code, stderr } = verify(folder, '--repo', at('repository'))
    expect(stderr).toMatch(words)
    expect(code).toBe(2)
  })

  test('betrays a tag that was moved since, and forgives one that came later', () => {
    const clone = at('clone')
    git(work, 'clone', '-q', at('repository'), clone)
    git(clone, 'tag', 'later', 'v1')
    expect(verify('first/pack', '--repo', clone).code).toBe(0)
    git(clone, 'tag', '-f', 'v2', 'v1')
    const { code, stdout } = verify('first/pack', '--repo', clone)
    expect(stdout).toMatch(/moved +tag v2/)
    expect(code).toBe(1)
  })

  test('is not asked of a shallow clone', () => {
    const shallow = at('shallow')
    git(work, 'clone', '-q', '--depth', '1', `file://${at('repository')}`, shallow)
    const { code, stderr } = verify('first/pack', '--repo', shallow)
    expect(stderr).toMatch(/this clone is shallow\n.*git fetch --unshallow/)
    expect(code).toBe(2)
  })

  test('must be one', () => {
    expect(verify('first/pack', '--repo', 'first')).toMatchObject({ code: 2 })
    expect(verify('first/pack', '--repo', 'nowhere')).toMatchObject({ code: 2 })
  })
})

describe.skipIf(!hasSsh)('a signature', () => {
  const trusted = (name: string, key: string): string => {
    writeFileSync(at(name), `isms@example.org ${readFileSync(at(`${key}.pub`), 'utf8')}`)
    return name
  }

  beforeAll(() => {
    for (const key of ['key', 'stranger'])
      execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', key, '-f', at(key)])
    pack('signed', '--root', 'isms', '--sign', at('key'))
  }, 120_000)

  test('adds one file and changes no other', () => {
    const signed = at('signed/pack')
    expect(readFileSync(join(signed, 'SHA256SUMS'), 'utf8')).toBe(readFileSync(at('first/pack/SHA256SUMS'), 'utf8'))
    expect(existsSync(join(signed, 'SHA256SUMS.sig'))).toBe(true)
    expect(verify('signed/pack').stdout).toContain('name the keys you trust')
    expect(verify('signed/pack.zip', '--repo', 'repository').code).toBe(0)
  })

  test('is good by a trusted key, with isms and with ssh-keygen alone', () => {
    const file = trusted('trusted', 'key')
    for (const path of ['signed/pack', 'signed/pack.zip']) {
      const { code, stdout } = verify(path, '--allowed-signers', file, '--signer', 'isms@example.org')
      expect(stdout).toMatch(/signed +by isms@example\.org with key ED25519 SHA256:/)
      expect(code).toBe(0)
    }
    const alone = ['-Y', 'verify', '-f', at(file), '-I', 'isms@example.org', '-n', 'isms-pack']
    const answer = execFileSync('ssh-keygen', [...alone, '-s', at('signed/pack/SHA256SUMS.sig')], {
      input: readFileSync(at('signed/pack/SHA256SUMS')),
      encoding: 'utf8',
    })
    expect(answer).toContain('Good "isms-pack" signature')
  })

  test('is not good by a stranger, for another signer, outside of its time, or over other sums', () => {
    const stranger = trusted('strangers', 'stranger')
    expect(verify('signed/pack', '--allowed-signers', stranger)).toMatchObject({ code: 1 })
    const file = trusted('trusted', 'key')
    expect(verify('signed/pack', '--allowed-signers', file, '--signer', 'x@example.org')).toMatchObject({ code: 1 })
    writeFileSync(at('expired'), `isms@example.org valid-before="20260101Z" ${readFileSync(at('key.pub'), 'utf8')}`)
    const dated = ['signed/pack', '--allowed-signers', 'expired', '--as-of']
    expect(verify(...dated, '2026-02-01')).toMatchObject({ code: 1 })
    expect(verify(...dated, '2025-12-01')).toMatchObject({ code: 0 })
    const folder = at('resigned')
    cpSync(at('signed/pack'), folder, { recursive: true })
    writeFileSync(join(folder, 'index.html'), 'forged')
    resum(folder)
    const { code, stdout } = verify(folder)
    expect(stdout).toMatch(/signature +does not fit the pack/)
    expect(code).toBe(1)
  })

  test('is missed where trust is asked for', () => {
    const { code, stdout } = verify('first/pack', '--allowed-signers', trusted('trusted', 'key'))
    expect(stdout).toContain('no signature')
    expect(code).toBe(1)
  })

  test('by a key that is not there stops the pack before it is built', () => {
    const args = ['pack', 'stage1', '--root', 'isms', '-o', at('unsigned'), '--sign', at('no-key')]
    expect(isms(at('repository'), args)).toMatchObject({ code: 2 })
    expect(existsSync(at('unsigned'))).toBe(false)
  })
})

describe('the record of a pack', () => {
  test('is its manifest, once; a draft has none', () => {
    const args = ['--root', 'isms', '--record', '--as-of', '2026-06-01']
    pack('recorded', ...args)
    const id = `stage1-2026-06-01-${git(at('repository'), 'rev-parse', 'HEAD').slice(0, 10)}`
    const record = at('repository/isms/packs', `${id}.json`)
    expect(readFileSync(record, 'utf8')).toBe(readFileSync(at('recorded/pack/manifest.json'), 'utf8'))
    writeFileSync(record, '{}')
    const again = ['pack', 'stage1', '-o', at('recorded-again'), ...args]
    expect(isms(at('repository'), again)).toMatchObject({ code: 2 })
    expect(existsSync(at('recorded-again'))).toBe(false)
    rmSync(at('repository/isms/packs'), { recursive: true })
    expect(isms(at('repository'), [...again, '--worktree'])).toMatchObject({ code: 2 })
  })
})
