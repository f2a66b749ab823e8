/** Odd clones and odd commits: each gives the true history, or says aloud why it cannot. */
import { appendFileSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderWith } from '../support/run-cli.ts'
import { changesTold, historyAt, told } from './history-of.ts'
import { ada, ben, runGit, type ScriptedCommit, scripted } from './scripted-repository.ts'
import { config, risk } from './texts.ts'

const path = 'risks/a.yaml'
const script: readonly ScriptedCommit[] = [
  { name: 'start', files: config },
  { name: 'born', files: { [path]: risk('RISK-001') } },
  { name: 'assessed', files: { [path]: risk('RISK-001', 'assessed') }, author: ben },
  { name: 'treating', files: { [path]: risk('RISK-001', 'treating') } },
]
const whole = ['treating', 'assessed', 'created@born']

describe('a clone', () => {
  test('that is shallow tells what it has, and that it has no more', async () => {
    const origin = scripted(script)
    const folder = join(folderWith({}), 'clone')
    runGit(origin.folder, ['clone', '-q', '--depth', '2', `file://${origin.folder}`, folder])
    const history = await historyAt({ folder: realpathSync(folder) })
    const found = history.of('RISK-001')
    expect(told({ ...origin, folder }, found)).toEqual(['treating', 'cut-off@assessed'])
    expect(found).toMatchObject({ complete: false, created: undefined })
    expect(history.shallow).toBe(true)
    expect(history.notices.map(({ rule }) => rule)).toEqual(['history/shallow-clone'])
  })

  test('without some of its contents says which could not be read', async () => {
    const origin = scripted(script)
    const blob = origin.git('rev-parse', `${origin.ids.assessed}:${path}`)
    const folder = join(folderWith({}), 'partial')
    origin.git('config', 'uploadpack.allowFilter', 'true')
    runGit(origin.folder, ['clone', '-q', '--no-checkout', '--filter=blob:none', `file://${origin.folder}`, folder])
    runGit(folder, ['cat-file', '-e', `HEAD:${path}`])
    runGit(folder, ['cat-file', '-e', 'HEAD:isms.yaml'])
    const found = (await historyAt({ folder: realpathSync(folder) }, 'HEAD')).of('RISK-001')
    expect(told({ ...origin, folder }, found)).toEqual(['treating', 'assessed', 'created@born'])
    expect(found?.revisions.map(({ unreadable }) => unreadable?.after)).toEqual([
      'object-missing',
      'object-missing',
      undefined,
    ])
    expect(runGit(folder, ['rev-list', '--objects', '--all', '--missing=print'])).toContain(`?${blob}`)
  })

  test('without contents follows only renames that changed nothing, and says so', async () => {
    const origin = scripted([
      ...script,
      { name: 'exact', renames: [[path, 'risks/b.yaml']] },
      {
        name: 'edited',
        renames: [['risks/b.yaml', 'risks/c.yaml']],
        files: { 'risks/c.yaml': risk('RISK-001', 'closed') },
      },
    ])
    const folder = join(folderWith({}), 'partial')
    origin.git('config', 'uploadpack.allowFilter', 'true')
    runGit(origin.folder, ['clone', '-q', '--no-checkout', '--filter=blob:none', `file://${origin.folder}`, folder])
    for (const name of ['isms.yaml', 'risks/c.yaml']) runGit(folder, ['cat-file', '-e', `HEAD:${name}`])
    const history = await historyAt({ folder: realpathSync(folder) }, 'HEAD')
    expect(told({ ...origin, folder }, history.of('RISK-001'))).toEqual(['created@edited'])
    expect(history.of('RISK-001')?.complete).toBe(false)
    expect(history.notices.map(({ message }) => message)).toEqual([expect.stringContaining('lacks contents')])
  })

  test('with a detached head is told up to it', async () => {
    const repository = scripted(script)
    repository.git('checkout', '-q', '--detach', repository.ids.assessed as string)
    expect(told(repository, (await historyAt(repository)).of('RISK-001'))).toEqual(whole.slice(1))
  })

  test('on an unborn branch has no history to tell', async () => {
    const folder = folderWith({ ...config, [path]: risk('RISK-001') })
    runGit(folder, ['init', '-q'])
    await expect(historyAt({ folder })).rejects.toThrow('There is no commit yet')
  })

  test('that is no repository has no history to tell', async () => {
    await expect(historyAt({ folder: folderWith(config) })).rejects.toThrow('in no git repository')
  })

  test('that is bare is read like any other', async () => {
    const repository = scripted(script)
    const folder = join(folderWith({}), 'bare.git')
    runGit(repository.folder, ['clone', '-q', '--bare', repository.folder, folder])
    expect(told(repository, (await historyAt({ folder })).of('RISK-001'))).toEqual(whole)
  })

  test('that is a second work tree is told by its own branch', async () => {
    const repository = scripted(script)
    const folder = join(folderWith({}), 'second')
    repository.git('worktree', 'add', '-q', '-b', 'second', folder, repository.ids.assessed as string)
    expect(told(repository, (await historyAt({ folder: realpathSync(folder) })).of('RISK-001'))).toEqual(whole.slice(1))
  })

  test('inside a repository as a submodule has the history of its own repository', async () => {
    const isms = scripted(script)
    const outer = scripted([{ name: 'outer', files: { 'README.md': 'x\n' } }])
    runGit(outer.folder, ['-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', isms.folder, 'isms'])
    const folder = join(outer.folder, 'isms')
    expect(told(isms, (await historyAt({ folder })).of('RISK-001'))).toEqual(whole)
  })

  test('in which a folder of artifacts became a submodule shows them removed', async () => {
    const repository = scripted([
      ...script,
      { name: 'moved-out', files: { [path]: null, risks: { submodule: '1'.repeat(40) } } },
    ])
    expect(told(repository, (await historyAt(repository)).of('RISK-001'))).toEqual(['removed@moved-out', ...whole])
  })

  test('with the ISMS in a subfolder, to which it once moved', async () => {
    const repository = scripted([
      ...script,
      {
        name: 'into-folder',
        renames: [
          ['isms.yaml', 'deep/isms/isms.yaml'],
          ['risks', 'deep/isms/risks'],
        ],
      },
      {
        name: 'after',
        files: { 'deep/isms/risks/a.yaml': risk('RISK-001', 'monitored'), 'other/x.yaml': 'id: RISK-001\n' },
      },
    ])
    const found = (await historyAt(repository, undefined, 'deep/isms')).of('RISK-001')
    expect(told(repository, found)).toEqual(['after', 'moved@into-folder', ...whole])
    expect(found?.revisions.at(-1)?.path).toBe(path)
  })
})

describe('what rewrites history for other tools does not', () => {
  test('replace refs, grafts and mailmap', async () => {
    const repository = scripted([
      ...script.slice(0, 3),
      { name: 'mailmap', files: { '.mailmap': 'Eve Example <eve@example.org> <ben@example.org>\n' } },
    ])
    const { git, ids, folder } = repository
    const forged = git(
      '-c',
      'user.name=Eve',
      '-c',
      'user.email=eve@example.org',
      'commit-tree',
      `${ids.assessed}^{tree}`,
      '-p',
      ids.born as string,
      '-m',
      'forged',
    )
    git('replace', ids.assessed as string, forged)
    mkdirSync(join(folder, '.git/info'), { recursive: true })
    writeFileSync(join(folder, '.git/info/grafts'), `${ids.assessed}\n`)
    expect(git('log', '-1', '--use-mailmap', '--format=%s %aN', ids.assessed as string)).not.toContain('Ben')
    const history = await historyAt(repository)
    const found = history.of('RISK-001')
    expect(told(repository, found)).toEqual(whole.slice(1))
    expect(found?.revisions.at(-1)?.commit).toMatchObject({
      subject: 'assessed',
      author: { name: 'Ben Example', email: 'ben@example.org' },
    })
    expect(history.notices.map(({ message }) => message)).toEqual([
      expect.stringContaining('replace refs'),
      expect.stringContaining('grafts'),
    ])
  })

  test('settings of the repository', async () => {
    const repository = scripted(script)
    for (const [key, value] of Object.entries({
      'log.showRoot': 'false',
      'diff.renames': 'false',
      'diff.relative': 'true',
      'diff.orderFile': '/nowhere',
      'log.diffMerges': 'off',
      'log.follow': 'true',
      'trailer.separators': '#',
      'core.abbrev': '4',
      'log.date': 'human',
      'format.pretty': 'oneline',
      'diff.noprefix': 'true',
    }))
      repository.git('config', key, value)
    expect(told(repository, (await historyAt(repository)).of('RISK-001'))).toEqual(whole)
  })

  test('a branch that was rewritten has the history that it has now', async () => {
    const repository = scripted([
      ...script,
      { name: 'instead', parents: ['born'], files: { [path]: risk('RISK-001', 'accepted') } },
    ])
    const history = await historyAt(repository)
    expect(told(repository, history.of('RISK-001'))).toEqual(['instead', 'created@born'])
    expect(history.contains(repository.ids.treating as string)).toBe(false)
    expect(history.contains(repository.ids.born as string)).toBe(true)
  })
})

describe('odd commits', () => {
  test('paths outside ASCII, with quotes, blanks and a line feed', async () => {
    const odd = ['risks/é ü.yaml', 'risks/"quoted" \\ back.yaml', 'risks/line\nfeed.yaml', 'risks/\u0001:100644.yaml']
    const repository = scripted([
      { name: 'start', files: config },
      { name: 'born', files: Object.fromEntries(odd.map((name, at) => [name, risk(`RISK-10${at}`)])) },
      { name: 'changed', files: Object.fromEntries(odd.map((name, at) => [name, risk(`RISK-10${at}`, 'assessed')])) },
    ])
    const history = await historyAt(repository)
    for (const [at, name] of odd.entries()) {
      const found = history.of(`RISK-10${at}`)
      expect(told(repository, found), name).toEqual(['changed', 'created@born'])
      expect(found?.revisions.at(-1)?.path).toBe(name)
    }
    expect([...history.pathsChangedBy(repository.ids.changed as string)].sort()).toEqual([...odd].sort())
  })

  test('a message in another encoding is read in it', async () => {
    const latin1 = Buffer.from('Geändert\n\nApproved-by: Jörg <j@example.org>\n', 'latin1')
    const repository = scripted([
      ...script,
      { name: 'foreign', files: { [path]: risk('RISK-001', 'closed') }, message: latin1, encoding: 'ISO-8859-1' },
    ])
    const commit = (await historyAt(repository)).of('RISK-001')?.revisions.at(-1)?.commit
    expect(commit?.subject).toBe('Geändert')
    expect(commit?.trailers).toEqual([{ key: 'Approved-by', value: 'Jörg <j@example.org>' }])
  })

  test('bytes that are no text in any claimed encoding do no harm', async () => {
    const repository = scripted([
      ...script,
      { name: 'bytes', files: { [path]: risk('RISK-001', 'closed') }, message: Buffer.from([0xff, 0xfe, 0x41, 0x0a]) },
    ])
    const commit = (await historyAt(repository)).of('RISK-001')?.revisions.at(-1)?.commit
    expect(commit?.subject).toContain('A')
  })

  test('a content that is no UTF-8 is noted', async () => {
    const repository = scripted([
      {
        name: 'start',
        files: { ...config, [path]: Buffer.from(risk('RISK-001').replace('laptop', 'Gerät'), 'latin1') },
      },
      { name: 'utf8', files: { [path]: risk('RISK-001') } },
    ])
    const found = (await historyAt(repository)).of('RISK-001')
    expect(told(repository, found)).toEqual(['utf8', 'created@start'])
    expect(found?.created?.unreadable).toEqual({ after: 'not-parsed' })
  })

  test('dates out of order and beyond reason change neither order nor tags', async () => {
    const repository = scripted(
      [
        { name: 'start', files: config, on: '2030-01-01' },
        { name: 'born', files: { [path]: risk('RISK-001') }, on: '2001-01-01' },
        { name: 'assessed', files: { [path]: risk('RISK-001', 'assessed') }, on: '2040-06-01' },
        { name: 'treating', files: { [path]: risk('RISK-001', 'treating') }, on: '1971-01-01' },
        { name: 'other', parents: ['born'], on: '2039-01-01', files: { 'risks/b.yaml': risk('RISK-002') } },
        {
          name: 'merge',
          parents: ['treating', 'other'],
          on: '1980-01-01',
          files: { 'risks/b.yaml': risk('RISK-002') },
        },
      ],
      { t1: 'assessed', t2: 'merge' },
    )
    const history = await historyAt(repository)
    expect(told(repository, history.of('RISK-001'))).toEqual(whole)
    expect(history.of('RISK-001')?.created?.tags.map(({ name }) => name)).toEqual(['t1', 't2'])
    expect(history.of('RISK-002')?.created?.merge?.id).toBe(repository.ids.merge)
    expect(history.of('RISK-002')?.created?.tags.map(({ name }) => name)).toEqual(['t2'])
  })

  test('a file that was a symbolic link begins where it became a file', async () => {
    const repository = scripted([
      { name: 'start', files: { ...config, [path]: { link: 'elsewhere.yaml' } } },
      { name: 'real', files: { [path]: risk('RISK-001') } },
    ])
    expect(told(repository, (await historyAt(repository)).of('RISK-001'))).toEqual(['created@real'])
  })

  test('tags of other branches, of trees and of tags', async () => {
    const repository = scripted(
      [
        ...script,
        { name: 'release', parents: ['assessed'], files: { 'NOTES.md': 'x\n' } },
        { name: 'last', parents: ['treating'] },
      ],
      { 'rel-1': 'release' },
    )
    repository.git('tag', 'on-tree', `${repository.ids.born}^{tree}`)
    repository.git('tag', 'light', repository.ids.treating as string)
    const history = await historyAt(repository)
    const tags = history.of('RISK-001')?.revisions.map((revision) => revision.tags.map(({ name }) => name))
    expect(tags).toEqual([['rel-1', 'light'], ['rel-1', 'light'], ['light']])
    expect(history.tags.map(({ name }) => name)).toEqual(['light', 'rel-1'])
  })

  test('a commit that says who it is by with brackets and marks', async () => {
    const repository = scripted(
      [...script, { name: 'odd', author: '\u0001A: b <c@d', files: { [path]: risk('RISK-001', 'closed') } }].map(
        (commit) => (commit.name === 'odd' ? { ...commit, author: '\u0001A: b <c@d>' } : commit),
      ),
    )
    expect(told(repository, (await historyAt(repository)).of('RISK-001'))).toEqual(['odd', ...whole])
  })
})

describe('the work tree', () => {
  test('adds nothing to the history: edits and untracked files are not committed', async () => {
    const repository = scripted(script)
    appendFileSync(join(repository.folder, path), 'tags: [edited]\n')
    writeFileSync(join(repository.folder, 'risks/new.yaml'), risk('RISK-050'))
    const history = await historyAt(repository)
    expect(told(repository, history.of('RISK-001'))).toEqual(whole)
    expect(changesTold(history.of('RISK-001'))).toEqual(['status "assessed" -> "treating"'])
    expect(history.of('RISK-050')).toBeUndefined()
  })
})

test('who wrote and who committed stay apart', async () => {
  const repository = scripted([
    ...script,
    { name: 'picked', author: ben, committer: ada, files: { [path]: risk('RISK-001', 'closed') } },
  ])
  const commit = (await historyAt(repository)).of('RISK-001')?.revisions.at(-1)?.commit
  expect([commit?.author.name, commit?.committer.name]).toEqual(['Ben Example', 'Ada Example'])
})
