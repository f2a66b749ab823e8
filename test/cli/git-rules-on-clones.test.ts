/** The rules that need git on odd clones and odd commits: the same findings as in a plain clone, or words on why there are none. */
import { mkdirSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ada, runGit, type ScriptedCommit, type ScriptedRepository, scripted } from '../history/scripted-repository.ts'
import { minimalConfig } from '../support/in-memory.ts'
import { folderWith, isms, writeInto } from '../support/run-cli.ts'

const config = `${minimalConfig}git: { since: "2026-01-01" }\n`
const scope = (locations: string) =>
  `---\nid: SCOPE\ntitle: Scope\nstatus: approved\nversion: "1.0"\nstatement: The platform.\nlocations: [${locations}]\nprocesses: [Operations]\nheadcount: 42\n---\n\nAll of it.\n`
const metric = 'id: KPI-001\ntitle: Repaired in time\nquestion: Repaired within a week?\nunit: "%"\n'
const values = (rows: string) => `period,value,recorded_on,by\n${rows}`

/** A scope that grew without a change record, and a value that came in months late. */
const script: readonly ScriptedCommit[] = [
  { name: 'start', files: { 'isms.yaml': config, 'scope.md': scope('Utrecht') }, on: '2026-01-12' },
  {
    name: 'metric',
    files: { 'metrics/KPI-001.yaml': metric, 'metrics/KPI-001.csv': values('2026-01,90,2026-02-01,PER-001\n') },
    on: '2026-02-02',
  },
  { name: 'grown', files: { 'scope.md': scope('Utrecht, Leeds') }, on: '2026-03-03' },
  {
    name: 'late',
    files: { 'metrics/KPI-001.csv': values('2026-01,90,2026-02-01,PER-001\n2026-02,91,2026-03-01,PER-001\n') },
    on: '2026-05-05',
  },
]
const both = ['change/unplanned scope.md', 'metric/value-recorded-late metrics/KPI-001.csv']
const watched =
  /^(?:change\/unplanned|metric\/value-recorded-late|history\/(?!author-not-registered|unreviewed-change))/

/** Findings of the rules that are watched, as `rule path`. */
function findings(folder: string, ...args: readonly string[]): string[] {
  const { stdout, stderr } = isms(folder, [
    'check',
    '--as-of',
    '2026-06-30',
    '--phase',
    'certified',
    '--format',
    'json',
    ...args,
  ])
  if (stdout === '') throw new Error(stderr)
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { rule: string; path: string }[] }
  return diagnostics.flatMap(({ rule, path }) => (watched.test(rule) ? [`${rule} ${path}`] : [])).sort()
}
const cloned = ({ folder }: ScriptedRepository, ...args: readonly string[]): string => {
  const to = join(folderWith({}), 'clone')
  runGit(folder, ['clone', '-q', ...args, `file://${folder}`, to])
  return realpathSync(to)
}

describe('where everything is there', () => {
  test('a plain repository', () => expect(findings(scripted(script).folder)).toEqual(both))

  test('a whole clone', () => expect(findings(cloned(scripted(script)))).toEqual(both))

  test('a detached head, told up to it', () => {
    const repository = scripted(script)
    repository.git('checkout', '-q', '--detach', repository.ids.grown as string)
    expect(findings(repository.folder)).toEqual(both.slice(0, 1))
    expect(findings(repository.folder, '--ref', 'main')).toEqual(both)
  })

  test('a second work tree, told by its own branch', () => {
    const repository = scripted(script)
    const folder = join(folderWith({}), 'second')
    repository.git('worktree', 'add', '-q', '-b', 'second', folder, repository.ids.grown as string)
    expect(findings(realpathSync(folder))).toEqual(both.slice(0, 1))
  })

  test('a submodule of another repository', () => {
    const outer = scripted([{ name: 'outer', files: { 'README.md': 'x\n' } }])
    const { folder } = scripted(script)
    runGit(outer.folder, ['-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', folder, 'isms'])
    expect(findings(join(outer.folder, 'isms'))).toEqual(both)
  })

  test('an ISMS in a subfolder, to which it moved', () => {
    const { folder } = scripted([
      ...script,
      {
        name: 'moved',
        renames: ['isms.yaml', 'scope.md', 'metrics'].map((path) => [path, `deep/isms/${path}`] as const),
        on: '2026-05-06',
      },
    ])
    expect(findings(join(folder, 'deep/isms'))).toEqual(both)
  })

  test('paths with blanks, quotes and letters outside ASCII', () => {
    const odd = 'metrics/é "x" ü.yaml'
    const { folder } = scripted([
      { name: 'start', files: { 'isms.yaml': config }, on: '2026-01-12' },
      { name: 'born', files: { [odd]: metric, 'metrics/é "x" ü.csv': values('') }, on: '2026-02-02' },
      { name: 'late', files: { 'metrics/é "x" ü.csv': values('2026-02,91,2026-03-01,PER-001\n') }, on: '2026-05-05' },
    ])
    expect(findings(folder)).toEqual(['metric/value-recorded-late metrics/é "x" ü.csv'])
  })

  test('a message in a foreign encoding', () => {
    const foreign = { message: Buffer.from('Größer\n', 'latin1'), encoding: 'ISO-8859-1' }
    const { folder } = scripted(script.map((commit) => (commit.name === 'grown' ? { ...commit, ...foreign } : commit)))
    expect(findings(folder)).toEqual(both)
  })

  test('an octopus that brings in the change', () => {
    const [start, born, grown, late] = script as readonly [
      ScriptedCommit,
      ScriptedCommit,
      ScriptedCommit,
      ScriptedCommit,
    ]
    const { folder } = scripted([
      start,
      born,
      { ...grown, parents: ['metric'] },
      { ...late, parents: ['metric'] },
      { name: 'other', parents: ['metric'], files: { 'NOTES.txt': 'x\n' }, on: '2026-05-05' },
      {
        name: 'octopus',
        parents: ['metric', 'grown', 'late', 'other'],
        files: { ...grown.files, ...late.files, 'NOTES.txt': 'x\n' },
        on: '2026-05-06',
      },
    ])
    expect(findings(folder)).toEqual(both)
  })
})

describe('what hides history from other tools', () => {
  test('grafts and replaced commits are not believed', () => {
    const { folder, git, ids } = scripted(script)
    const forged = git('-c', 'user.name=Eve', '-c', 'user.email=e@example.org', 'commit-tree', 'main^{tree}', '-m', 'x')
    git('replace', ids.late as string, forged)
    mkdirSync(join(folder, '.git/info'), { recursive: true })
    writeFileSync(join(folder, '.git/info/grafts'), `${ids.late}\n`)
    expect(git('log', '--format=%H').split('\n')).toHaveLength(1)
    expect(findings(folder)).toEqual(both)
  })

  test('dates out of order are reported, and the order of the commits counts', () => {
    const swapped: Record<string, string> = { grown: '2026-05-20' }
    const { folder } = scripted(
      script.map((commit) => ({ ...commit, on: swapped[commit.name] ?? (commit.on as string) })),
    )
    expect(findings(folder)).toEqual([
      ...both.slice(0, 1),
      'history/commit-dates-disordered isms.yaml',
      ...both.slice(1),
    ])
  })

  test('a history that was rewritten has lost the commit that a recorded pack names', () => {
    const repository = scripted(script)
    const manifest = { commit: repository.ids.late, date: '2026-05-05', provenance: { tags: [] } }
    repository.git('reset', '-q', '--hard', repository.ids.grown as string)
    writeInto(repository.folder, { 'packs/stage1.json': `${JSON.stringify(manifest)}\n` })
    expect(findings(repository.folder)).toEqual([...both.slice(0, 1), 'history/rewritten packs/stage1.json'])
  })
})

describe('where something is missing, it is said', () => {
  test('a shallow clone', () => {
    const folder = cloned(scripted(script), '--depth', '1')
    expect(findings(folder)).toEqual(['history/shallow-clone isms.yaml'])
  })

  test('no git', () => {
    const files = { 'isms.yaml': config, 'scope.md': scope('Utrecht') }
    expect(findings(folderWith(files))).toEqual(['history/repository-missing isms.yaml'])
    expect(findings(folderWith(files), '--no-git')).toEqual([])
  })

  test('an unborn branch', () => {
    const folder = folderWith({ 'isms.yaml': config, 'scope.md': scope('Utrecht') })
    runGit(folder, ['init', '-q'])
    expect(findings(folder)).toEqual([])
  })

  test('edited and new files: rules on history speak of what is committed, and what git lacks is named', () => {
    const { folder } = scripted(script)
    writeInto(folder, {
      'scope.md': scope('Utrecht, Leeds, Ghent'),
      'risks/new.yaml': 'id: RISK-001\ntitle: Theft\ntype: isms\ndescription: x\nstatus: identified\n',
    })
    expect(findings(folder)).toEqual([
      ...both.slice(0, 1),
      'history/untracked-artifact risks/new.yaml',
      ...both.slice(1),
    ])
  })
})

test('a change that reached the main branch by a merge counts on the day of the merge', () => {
  const record = (on: string) =>
    `id: CHG-001\ntitle: Leeds\nsubject: scope\naffects: [SCOPE]\nwhy: x\nimpact: x\nplan: x\napproved_by: PER-001\napproved_on: "${on}"\nstatus: approved\n`
  const merged = (on: string): readonly ScriptedCommit[] => [
    { name: 'start', files: { 'isms.yaml': config, 'scope.md': scope('Utrecht') }, on: '2026-01-12' },
    { name: 'branch', files: { 'scope.md': scope('Utrecht, Leeds') }, on: '2026-03-03' },
    { name: 'main', parents: ['start'], files: { 'changes/a.yaml': record('2026-03-20') }, on: '2026-03-20' },
    { name: 'merge', parents: ['main', 'branch'], files: { 'scope.md': scope('Utrecht, Leeds') }, on, author: ada },
  ]
  const late = (on: string) => {
    const { stdout } = isms(scripted(merged(on)).folder, ['check', '--as-of', '2026-06-30', '--format', 'json'])
    return stdout.includes('"change/approved-late"')
  }
  expect([late('2026-03-19'), late('2026-03-21')]).toEqual([true, false])
})
