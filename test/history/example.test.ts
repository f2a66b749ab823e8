/** The history of the example organization: every document has the commits that `git log --follow` lists for its file. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildHistory } from '../../examples/build-history.ts'
import type { History } from '../../src/model/history.ts'
import { checkExample } from '../support/example.ts'
import { historyAt } from './history-of.ts'

const folder = join(realpathSync(mkdtempSync(join(tmpdir(), 'isms-history-'))), 'example')
let history: History

beforeAll(async () => {
  buildHistory(folder)
  history = await historyAt({ folder })
})
afterAll(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

const { repo } = checkExample()
const documents = [...repo.all('policy'), ...repo.all('soa'), ...repo.all('scope'), ...repo.all('treatment-plan')]

test.each(documents.map(({ id, file }) => [id, file.path]))('%s', (id, path) => {
  const byGit = execFileSync('git', ['-C', folder, 'log', '--follow', '--format=%H', '--', path], { encoding: 'utf8' })
  const ours = history.of(id)?.revisions.map(({ commit }) => commit.id) ?? []
  expect([...ours].reverse()).toEqual(byGit.trim().split('\n'))
})

test('a risk goes on from its file into the list that held it before', () => {
  const found = history.of('RISK-001')
  expect(found?.revisions.map(({ event, path }) => `${event} ${path}`)).toEqual([
    'created risks.yaml',
    'changed risks.yaml',
    'moved risks/RISK-001.yaml',
    'changed risks/RISK-001.yaml',
    'changed risks/RISK-001.yaml',
    'changed risks/RISK-001.yaml',
    'changed risks/RISK-001.yaml',
  ])
})

const firstOfKind = new Map(
  repo.artifacts.filter(({ id, kind }) => id !== '' && kind !== 'isms-config').map(({ kind, id }) => [kind, id]),
)

test.each([...firstOfKind])('a %s has a beginning: %s', (_, id) => {
  expect(history.of(id)?.created?.commit.id).toMatch(/^[0-9a-f]{40}$/)
})
