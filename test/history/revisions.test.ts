/** Revisions of an artifact in a file of its own: what `git log --follow` and a count by hand give. */
import { describe, expect, test } from 'vitest'
import { changesTold, commitsTold, followed, historyAt, told } from './history-of.ts'
import { ben, type ScriptedCommit, scripted } from './scripted-repository.ts'
import { config, policy, risk } from './texts.ts'

const start: ScriptedCommit = { name: 'start', files: config }
const path = 'risks/a.yaml'

/** Scripts after `start`, the path of RISK-001 at the end, and its revisions counted by hand, newest first. */
const scripts: readonly [string, readonly ScriptedCommit[], string, readonly string[]][] = [
  [
    'plain changes, with other commits between them',
    [
      { name: 'born', files: { [path]: risk('RISK-001') } },
      { name: 'other', files: { 'risks/b.yaml': risk('RISK-002') } },
      { name: 'assessed', files: { [path]: risk('RISK-001', 'assessed') } },
    ],
    path,
    ['assessed', 'created@born'],
  ],
  [
    'a change of layout only',
    [
      { name: 'born', files: { [path]: risk('RISK-001') } },
      { name: 'layout', files: { [path]: `# a remark\n${risk('RISK-001')}` } },
    ],
    path,
    ['layout', 'created@born'],
  ],
  [
    'two renames of the file, one with a change',
    [
      { name: 'born', files: { [path]: risk('RISK-001') } },
      { name: 'renamed', renames: [[path, 'risks/b.yaml']] },
      {
        name: 'renamed-again',
        renames: [['risks/b.yaml', 'risks/sub/c.yaml']],
        files: { 'risks/sub/c.yaml': risk('RISK-001', 'assessed') },
      },
    ],
    'risks/sub/c.yaml',
    ['moved@renamed-again', 'moved@renamed', 'created@born'],
  ],
  [
    'a branch and its merge',
    [
      { name: 'born', files: { [path]: risk('RISK-001') } },
      { name: 'branch', files: { [path]: risk('RISK-001', 'assessed') } },
      { name: 'main', parents: ['born'], files: { 'risks/b.yaml': risk('RISK-002') } },
      { name: 'merge', parents: ['main', 'branch'], files: { [path]: risk('RISK-001', 'assessed') } },
    ],
    path,
    ['branch', 'created@born'],
  ],
  [
    'a branch that lost: its version never became effective',
    [
      { name: 'born', files: { [path]: risk('RISK-001') } },
      { name: 'lost', files: { [path]: risk('RISK-001', 'assessed') } },
      { name: 'main', parents: ['born'], files: { [path]: risk('RISK-001', 'treating') } },
      { name: 'merge', parents: ['main', 'lost'] },
    ],
    path,
    ['main', 'created@born'],
  ],
  [
    'a conflict that the merge resolved with words of its own',
    [
      { name: 'born', files: { [path]: risk('RISK-001') } },
      { name: 'branch', files: { [path]: risk('RISK-001', 'assessed') } },
      { name: 'main', parents: ['born'], files: { [path]: risk('RISK-001', 'treating') } },
      { name: 'merge', parents: ['main', 'branch'], files: { [path]: risk('RISK-001', 'monitored') } },
    ],
    path,
    ['merge', 'branch', 'main', 'created@born'],
  ],
  [
    'a branch that took main in before it was merged',
    [
      { name: 'born', files: { [path]: risk('RISK-001') } },
      { name: 'branch', files: { [path]: risk('RISK-001', 'assessed') } },
      { name: 'main', parents: ['born'], files: { 'risks/b.yaml': risk('RISK-002') } },
      { name: 'sync', parents: ['branch', 'main'], files: { 'risks/b.yaml': risk('RISK-002') } },
      { name: 'more', files: { [path]: risk('RISK-001', 'treating') } },
      { name: 'merge', parents: ['main', 'more'], files: { [path]: risk('RISK-001', 'treating') } },
    ],
    path,
    ['more', 'branch', 'created@born'],
  ],
  [
    'an octopus merge',
    [
      { name: 'born', files: { [path]: risk('RISK-001') } },
      { name: 'one', files: { [path]: risk('RISK-001', 'assessed') } },
      { name: 'two', parents: ['born'], files: { 'risks/b.yaml': risk('RISK-002') } },
      { name: 'three', parents: ['born'], files: { 'risks/c.yaml': risk('RISK-003') } },
      {
        name: 'octopus',
        parents: ['born', 'one', 'two', 'three'],
        files: {
          [path]: risk('RISK-001', 'assessed'),
          'risks/b.yaml': risk('RISK-002'),
          'risks/c.yaml': risk('RISK-003'),
        },
      },
    ],
    path,
    ['one', 'created@born'],
  ],
  [
    'a rename on a branch',
    [
      { name: 'born', files: { [path]: risk('RISK-001') } },
      { name: 'renamed', renames: [[path, 'risks/z.yaml']] },
      { name: 'changed', files: { 'risks/z.yaml': risk('RISK-001', 'assessed') } },
      { name: 'main', parents: ['born'], files: { 'risks/b.yaml': risk('RISK-002') } },
      {
        name: 'merge',
        parents: ['main', 'changed'],
        renames: [[path, 'risks/z.yaml']],
        files: { 'risks/z.yaml': risk('RISK-001', 'assessed') },
      },
    ],
    'risks/z.yaml',
    ['changed', 'moved@renamed', 'created@born'],
  ],
  [
    'removed and restored',
    [
      { name: 'born', files: { [path]: risk('RISK-001') } },
      { name: 'gone', files: { [path]: null } },
      { name: 'back', files: { [path]: risk('RISK-001', 'assessed') } },
    ],
    path,
    ['restored@back', 'removed@gone', 'created@born'],
  ],
]

/** Where git lists something else, and why. */
const other: Readonly<Record<string, readonly string[]>> = {
  // `--follow` leaves out the simplification that `git log` without it makes; without it git does not list the loser either.
  'a branch that lost: its version never became effective': ['born', 'lost', 'main'],
  // `--follow` walks one name at a time and does not show a merge of its own.
  'a conflict that the merge resolved with words of its own': ['branch', 'main', 'born'],
}

const last = (commits: readonly ScriptedCommit[]): ScriptedCommit[] => [start, ...commits]

describe('revisions', () => {
  test.each(scripts)('%s', async (title, commits, finalPath, expected) => {
    const repository = scripted(last(commits))
    const history = (await historyAt(repository)).of('RISK-001')
    expect(told(repository, history)).toEqual(expected)
    const byGit = followed(repository, finalPath).sort()
    expect(byGit, title).toEqual([...(other[title] ?? commitsTold(repository, history))].sort())
  })

  test('a change of the id in one file is a change of the artifact', async () => {
    const repository = scripted([
      start,
      { name: 'born', files: { [path]: risk('RISK-001') } },
      { name: 'renumbered', files: { [path]: risk('RISK-009') } },
    ])
    const history = (await historyAt(repository)).of('RISK-009')
    expect(told(repository, history)).toEqual(['renumbered', 'created@born'])
    expect(changesTold(history)).toEqual(['id "RISK-001" -> "RISK-009"'])
  })

  test('a like file that takes the place of another in one commit is another artifact', async () => {
    const repository = scripted([
      start,
      { name: 'born', files: { [path]: risk('RISK-001') } },
      {
        name: 'replaced',
        files: {
          [path]: null,
          'risks/b.yaml': risk('RISK-009', 'treating')
            .replace('laptop of the field team', 'phone')
            .replace('modify', 'avoid'),
        },
      },
    ])
    const history = await historyAt(repository)
    expect(told(repository, history.of('RISK-009'))).toEqual(['created@replaced'])
  })

  test('an artifact that was removed is still told of', async () => {
    const repository = scripted([
      start,
      { name: 'born', files: { [path]: risk('RISK-001') } },
      { name: 'gone', files: { [path]: null } },
    ])
    const history = (await historyAt(repository)).of('RISK-001')
    expect(told(repository, history)).toEqual(['removed@gone', 'created@born'])
    expect((await historyAt(repository)).of('RISK-404')).toBeUndefined()
  })

  test('a version that cannot be parsed is noted, and the change is told across it', async () => {
    const repository = scripted([
      start,
      { name: 'born', files: { [path]: risk('RISK-001') } },
      { name: 'broken', files: { [path]: 'id: [RISK-001\n' } },
      { name: 'mended', files: { [path]: risk('RISK-001', 'assessed') } },
    ])
    const history = (await historyAt(repository)).of('RISK-001')
    expect(told(repository, history)).toEqual(['mended', 'broken', 'created@born'])
    expect(history?.revisions.map(({ unreadable }) => unreadable)).toEqual([
      undefined,
      { after: 'not-parsed' },
      { before: 'not-parsed' },
    ])
    expect(changesTold(history)).toEqual(['status "identified" -> "assessed"'])
  })

  test('prose is told word by word', async () => {
    const body = 'Access is granted by the owner.\n\nIt is reviewed every year.\n'
    const repository = scripted([
      start,
      { name: 'born', files: { 'policies/a.md': policy('POL-001', body) } },
      { name: 'worded', files: { 'policies/a.md': policy('POL-001', body.replace('every year', 'each quarter')) } },
    ])
    const history = (await historyAt(repository)).of('POL-001')
    expect(changesTold(history)).toEqual([
      'body: gap ; same by the owner. It is reviewed; removed every year.; added each quarter.',
    ])
  })

  test('merge, trailers and tags come with the revision', async () => {
    const repository = scripted(
      [
        start,
        { name: 'born', files: { [path]: risk('RISK-001') } },
        {
          name: 'branch',
          files: { [path]: risk('RISK-001', 'assessed') },
          author: ben,
          message: 'Assess\n\nSigned-off-by: Ben Example <ben@example.org>\nco-authored-by: Cy <cy@example.org>\n',
        },
        {
          name: 'merge',
          parents: ['born', 'branch'],
          files: { [path]: risk('RISK-001', 'assessed') },
          message:
            'Merge pull request #7 from ben/assess\n\nApproved-by: no trailer, in the middle\n\nApproved-by: Ada Example\n  <ada@example.org>\nReviewed-by: Cy <cy@example.org>\n',
        },
        { name: 'later', files: { 'risks/b.yaml': risk('RISK-002') } },
      ],
      { early: 'born', 'v1.0': 'merge', 'v2.0': 'later' },
    )
    const history = (await historyAt(repository)).of('RISK-001')
    const newest = history?.revisions.at(-1)
    expect(newest?.commit.author).toEqual({ name: 'Ben Example', email: 'ben@example.org' })
    expect(newest?.commit.trailers).toEqual([
      { key: 'Signed-off-by', value: 'Ben Example <ben@example.org>' },
      { key: 'co-authored-by', value: 'Cy <cy@example.org>' },
    ])
    expect(newest?.merge?.id).toBe(repository.ids.merge)
    expect(newest?.merge?.trailers).toEqual([
      { key: 'Approved-by', value: 'Ada Example <ada@example.org>' },
      { key: 'Reviewed-by', value: 'Cy <cy@example.org>' },
    ])
    expect(newest?.tags.map(({ name }) => name)).toEqual(['v1.0', 'v2.0'])
    expect(history?.created?.tags.map(({ name }) => name)).toEqual(['early', 'v1.0', 'v2.0'])
    expect(history?.created?.merge).toBeUndefined()
  })
})
