/** Whatever a repository configures to be run by git is never run by this tool; plain git springs the same traps. */
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { approval, people, policy } from '../../src/rules/history/_example-texts.ts'
import { minimalConfig } from '../support/in-memory.ts'
import { commit, folderWith, git, isms, writeInto } from '../support/run-cli.ts'

const hooks = ['post-checkout', 'post-index-change', 'pre-commit', 'reference-transaction', 'post-rewrite']

/** A repository in which everything that git can be told to run leaves a mark. */
function trapped(): { root: string; mark: string } {
  const root = folderWith({
    'isms.yaml': `${minimalConfig}git: { signed_kinds: [policy] }\napproval: { proof: { policy: signed }, allowed_signers: keys }\n`,
    'people.yaml': people,
    'policies/access.md': policy(''),
    keys: '# nobody\n',
    '.gitattributes': '*.md filter=trap diff=trap merge=trap\n*.yaml filter=trap diff=trap\n',
  })
  const away = folderWith({})
  const mark = join(away, 'ran')
  const trap = join(away, 'trap')
  writeFileSync(trap, `#!/bin/sh\necho "$0 $*" >> '${mark}'\nexit 1\n`)
  chmodSync(trap, 0o755)
  git(root, 'init', '-q', '-b', 'main')
  commit(root, 'v1')
  writeInto(root, { 'policies/access.md': policy(approval('PER-001', '2026-05-04')) })
  commit(root, 'v2')
  signed(root, 'SSH SIGNATURE')
  signed(root, 'PGP SIGNATURE')
  signed(root, 'SIGNED MESSAGE')
  const folder = join(root, '.git/hooks')
  mkdirSync(folder, { recursive: true })
  for (const hook of hooks) {
    writeFileSync(join(folder, hook), `#!/bin/sh\necho ${hook} >> '${mark}'\n`)
    chmodSync(join(folder, hook), 0o755)
  }
  for (const [key, value] of Object.entries({
    'core.fsmonitor': trap,
    'core.pager': trap,
    'core.sshCommand': trap,
    'core.askPass': trap,
    'core.editor': trap,
    'core.alternateRefsCommand': trap,
    'credential.helper': `!${trap}`,
    'diff.external': trap,
    'diff.trap.command': trap,
    'diff.trap.textconv': trap,
    'filter.trap.clean': trap,
    'filter.trap.smudge': trap,
    'filter.trap.process': trap,
    'merge.trap.driver': trap,
    'gpg.program': trap,
    'gpg.ssh.program': trap,
    'gpg.ssh.defaultKeyCommand': trap,
    'gpg.x509.program': trap,
    'log.showSignature': 'true',
    'pager.log': trap,
    'trailer.who.command': trap,
    'remote.origin.url': `ext::${trap}`,
    'remote.origin.promisor': 'true',
    'remote.origin.partialclonefilter': 'blob:none',
    'uploadpack.packObjectsHook': trap,
    'alias.log': `!${trap}`,
    'alias.cat-file': `!${trap}`,
  }))
    git(root, 'config', key, value)
  return { root, mark }
}

/** Puts a commit on top that claims to be signed. */
function signed(root: string, form: string): void {
  const raw = `${git(root, 'cat-file', 'commit', 'HEAD')}\n`.replace(/^parent .*\n/m, '')
  const parent = git(root, 'rev-parse', 'HEAD')
  const header = raw.replace('\nauthor ', `\nparent ${parent}\nauthor `)
  const text = header.replace('\n\n', `\ngpgsig -----BEGIN ${form}-----\n \n AAAA\n -----END ${form}-----\n\n`)
  const file = join(folderWith({ raw: text }), 'raw')
  git(root, 'update-ref', 'HEAD', git(root, 'hash-object', '-t', 'commit', '-w', '--literally', file))
}

test.each([
  ['status'],
  ['diff', 'v1', 'v2'],
  ['cat-file', '--textconv', 'v1:policies/access.md'],
  ['add', '--renormalize', '.'],
])('the traps work: git %s springs one', (...args) => {
  const { root, mark } = trapped()
  try {
    git(root, ...args.filter((arg) => arg !== undefined))
  } catch {
    // A trap fails on purpose.
  }
  expect(existsSync(mark)).toBe(true)
})

test.each(
  [
    ['check'],
    ['check', '--ref', 'v1'],
    ['check', '--since', 'v1'],
    ['check', '--policy-from', 'v1'],
    ['status'],
    ['gaps'],
    ['due'],
    ['trace', 'POL-001'],
    ['show', 'POL-001'],
    ['log', 'POL-001'],
    ['diff', 'v1..v2'],
    ['diff', 'v1'],
  ].map((args) => [args.join(' '), args] as const),
)('isms %s runs none', (_, args) => {
  const { root, mark } = trapped()
  const { code, stderr } = isms(root, args)
  expect([code === 0 || code === 1, stderr]).toEqual([true, expect.not.stringContaining('error:')])
  expect(existsSync(mark)).toBe(false)
})

test('isms pack and verify run none', () => {
  const { root, mark } = trapped()
  const pack = join(folderWith({}), 'pack')
  expect(isms(root, ['pack', 'stage1', '--formats', 'html', '-o', pack, '--quiet']).code).toBeLessThan(2)
  expect(isms(root, ['verify', pack, '--repo', root, '--quiet']).code).toBe(0)
  expect(existsSync(mark)).toBe(false)
})
