/** Signed approvals in packs: graded on the pages, kept in the manifest, taken from there and doubted by `verify --repo`. */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contentDigest } from '../../src/model/digest.ts'
import type { PackManifest } from '../../src/pack/manifest.ts'
import { people } from '../../src/rules/history/_example-texts.ts'
import { checkFiles, minimalConfig } from '../support/in-memory.ts'
import { git, isms, writeInto } from '../support/run-cli.ts'

const able = spawnSync('ssh-keygen', ['-?']).error === undefined
let work = ''
const at = (...names: string[]): string => join(work, ...names)
const manifestIn = (pack: string): PackManifest => JSON.parse(readFileSync(at(pack, 'manifest.json'), 'utf8'))
const verify = (...args: string[]) => {
  const { code, stdout } = isms(work, ['verify', ...args, '--repo', at('repository'), '--format', 'json', '--quiet'])
  return { code, rebuild: JSON.parse(stdout).rebuild as Record<string, unknown> }
}

const policy = (approval: string) =>
  `---\nid: POL-001\ntitle: Access\nlevel: top\nversion: "1.0"\nowner: PER-002\nclassification: internal\nstatus: approved\n${approval}---\n\nKeep it closed.\n`
/** The policy, approved by Ada. */
function approved(): string {
  const { repo } = checkFiles({ 'policies/POL-001.md': policy('') })
  const artifact = repo.find('POL-001')
  if (artifact === undefined) throw new Error('no policy')
  return policy(
    `approval:\n  - { by: PER-001, role: ROL-001, on: "2026-05-04", version: "1.0", digest: "${contentDigest(artifact)}" }\n`,
  )
}

beforeAll(() => {
  if (!able) return
  work = realpathSync(mkdtempSync(join(tmpdir(), 'isms-proof-')))
  writeInto(at('repository'), { 'isms.yaml': `${minimalConfig}approval: { allowed_signers: keys/allowed }\n` })
  const key = at('ada')
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'ada', '-f', key])
  writeInto(at('repository'), {
    'people.yaml': people,
    'keys/allowed': `ada@example.org ${readFileSync(`${key}.pub`, 'utf8')}`,
    'policies/POL-001.md': approved(),
  })
  const signing = ['-c', 'gpg.format=ssh', '-c', `user.signingkey=${key}.pub`]
  git(at('repository'), 'init', '-q', '-b', 'main')
  git(at('repository'), 'add', '-A')
  git(at('repository'), ...signing, 'commit', '-q', '-S', '-m', 'Access policy')
  git(at('repository'), ...signing, 'tag', '-s', '-m', 'First', 'isms-1')
  const pack = ['pack', 'stage1', '--formats', 'html,docx', '-o', at('pack'), '--quiet']
  expect(isms(at('repository'), pack).code).toBeLessThan(2)
}, 120_000)
afterAll(() => {
  if (work !== '') rmSync(work, { recursive: true, force: true })
})

describe.runIf(able)('a pack with an approval that is signed', () => {
  test('says so in the approval block and in the change record', () => {
    const manifest = manifestIn('pack')
    const page = manifest.files.find(({ id, path }) => id === 'POL-001' && path.endsWith('.html'))?.path ?? ''
    const word = manifest.files.find(({ id, path }) => id === 'POL-001' && path.endsWith('.docx'))?.path ?? ''
    const parts = unzipSync(readFileSync(at('pack', word)))
    expect(Buffer.from(parts['word/document.xml'] ?? []).toString('utf8')).toContain('>signed<')
    expect(readFileSync(at('pack', page), 'utf8')).toContain('Ada Example (signed)')
    const record = manifest.files.find(({ path }) => path.endsWith('changes-policies.json'))?.path ?? ''
    const { artifacts } = JSON.parse(readFileSync(at('pack', record), 'utf8'))
    expect(artifacts[0].revisions[0].approvals).toEqual([{ by: 'PER-001', proof: 'signed' }])
  })

  test('keeps the verdicts on the commit and on the tag in its manifest', () => {
    const { commit, provenance } = manifestIn('pack')
    expect(provenance.signatures).toEqual([{ object: commit, state: 'good', signer: 'ada@example.org' }])
    expect(provenance.tags.map(({ name, signature }) => [name, signature])).toEqual([['isms-1', 'good']])
  })

  test('is the same again from its manifest', () => {
    const { code, rebuild } = verify(at('pack'))
    expect(rebuild).toMatchObject({ identical: true, disputedSignatures: [], unconfirmedSignatures: [] })
    expect(code).toBe(0)
  })

  test('is the same bytes when the key is allowed no more, and that is told', () => {
    writeInto(at('repository'), { 'keys/allowed': '# nobody\n' })
    git(at('repository'), 'commit', '-q', '-a', '-m', 'Ada has left')
    const { commit, provenance } = manifestIn('pack')
    const { code, rebuild } = verify(at('pack'))
    expect(rebuild).toMatchObject({
      identical: true,
      disputedSignatures: [],
      unconfirmedSignatures: [commit, provenance.tags[0]?.object].sort(),
    })
    expect(code).toBe(0)
    git(at('repository'), 'reset', '-q', '--hard', 'HEAD~1')
  })

  test('that claims another signer is caught', () => {
    cpSync(at('pack'), at('forged'), { recursive: true })
    const manifest = readFileSync(at('forged', 'manifest.json'), 'utf8')
    writeFileSync(at('forged', 'manifest.json'), manifest.replace('ada@example.org', 'bo@example.org'))
    const { code, rebuild } = verify(at('forged'))
    expect(rebuild).toMatchObject({ identical: false, disputedSignatures: [manifestIn('pack').commit] })
    expect(code).toBe(1)
  })
})
