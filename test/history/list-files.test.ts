/** Revisions of artifacts inside list files: only what changed the entry, and on into files of their own and back. */
import { describe, expect, test } from 'vitest'
import { changesTold, followed, historyAt, told } from './history-of.ts'
import { type ScriptedCommit, scripted } from './scripted-repository.ts'
import { config, risk, riskList } from './texts.ts'

const list = 'risks.yaml'
const start: ScriptedCommit = {
  name: 'start',
  files: { ...config, [list]: riskList(risk('RISK-001'), risk('RISK-002')) },
}

describe('an entry of a list', () => {
  test('has the commits that changed it, where git lists all that touched the file', async () => {
    const repository = scripted([
      start,
      { name: 'first', files: { [list]: riskList(risk('RISK-001', 'assessed'), risk('RISK-002')) } },
      { name: 'second', files: { [list]: riskList(risk('RISK-001', 'assessed'), risk('RISK-002', 'treating')) } },
      {
        name: 'third',
        files: { [list]: riskList(risk('RISK-003'), risk('RISK-002', 'treating'), risk('RISK-001', 'assessed')) },
      },
    ])
    const history = await historyAt(repository)
    expect(followed(repository, list)).toEqual(['third', 'second', 'first', 'start'])
    expect(told(repository, history.of('RISK-001'))).toEqual(['first', 'created@start'])
    expect(told(repository, history.of('RISK-002'))).toEqual(['second', 'created@start'])
    expect(told(repository, history.of('RISK-003'))).toEqual(['created@third'])
    expect(changesTold(history.of('RISK-002'))).toEqual(['status "identified" -> "treating"'])
  })

  test('goes on from its own file into the list that held it, by id', async () => {
    const repository = scripted([
      start,
      { name: 'assessed', files: { [list]: riskList(risk('RISK-001', 'assessed'), risk('RISK-002')) } },
      {
        name: 'split',
        files: {
          [list]: null,
          'risks/one.yaml': risk('RISK-001', 'treating'),
          'risks/two.yaml': risk('RISK-002'),
        },
      },
      { name: 'after', files: { 'risks/one.yaml': risk('RISK-001', 'monitored') } },
    ])
    const history = await historyAt(repository)
    const one = history.of('RISK-001')
    expect(told(repository, one)).toEqual(['after', 'moved@split', 'assessed', 'created@start'])
    expect(changesTold(one, 2)).toEqual(['status "assessed" -> "treating"'])
    expect(one?.revisions[2]).toMatchObject({ from: list, path: 'risks/one.yaml' })
    expect(told(repository, history.of('RISK-002'))).toEqual(['moved@split', 'created@start'])
    // git sees no rename of a list that became several files, or takes one of them for it.
    expect(followed(repository, 'risks/one.yaml')).not.toContain('assessed')
  })

  test('goes on from the list into the file of its own that it was before', async () => {
    const repository = scripted([
      {
        name: 'start',
        files: { ...config, 'risks/one.yaml': risk('RISK-001'), [list]: riskList(risk('RISK-002'), risk('RISK-003')) },
      },
      { name: 'changed', files: { 'risks/one.yaml': risk('RISK-001', 'assessed') } },
      {
        name: 'joined',
        files: {
          'risks/one.yaml': null,
          [list]: riskList(risk('RISK-002'), risk('RISK-003'), risk('RISK-001', 'assessed')),
        },
      },
    ])
    const history = await historyAt(repository)
    expect(told(repository, history.of('RISK-001'))).toEqual(['moved@joined', 'changed', 'created@start'])
  })

  test('is removed from the list and comes back', async () => {
    const repository = scripted([
      start,
      { name: 'gone', files: { [list]: riskList(risk('RISK-002')) } },
      { name: 'other', files: { [list]: riskList(risk('RISK-002', 'treating')) } },
      { name: 'back', files: { [list]: riskList(risk('RISK-002', 'treating'), risk('RISK-001')) } },
    ])
    const history = await historyAt(repository)
    expect(told(repository, history.of('RISK-001'))).toEqual(['restored@back', 'removed@gone', 'created@start'])
  })

  test('that two branches left to each other has no revision in the merge that joined them', async () => {
    const merged = riskList(risk('RISK-001', 'assessed'), risk('RISK-002', 'treating'))
    const repository = scripted([
      start,
      { name: 'branch', files: { [list]: riskList(risk('RISK-001', 'assessed'), risk('RISK-002')) } },
      { name: 'main', parents: ['start'], files: { [list]: riskList(risk('RISK-001'), risk('RISK-002', 'treating')) } },
      { name: 'merge', parents: ['main', 'branch'], files: { [list]: merged } },
    ])
    const history = await historyAt(repository)
    expect(told(repository, history.of('RISK-001'))).toEqual(['branch', 'created@start'])
    expect(told(repository, history.of('RISK-002'))).toEqual(['main', 'created@start'])
  })

  test('is not judged where the list cannot be parsed, and not taken for removed', async () => {
    const repository = scripted([
      start,
      { name: 'broken', files: { [list]: '- id: [RISK-001\n' } },
      { name: 'mended', files: { [list]: riskList(risk('RISK-001'), risk('RISK-002'), risk('RISK-003')) } },
    ])
    const history = await historyAt(repository)
    expect(told(repository, history.of('RISK-001'))).toEqual(['mended', 'broken', 'created@start'])
    expect(changesTold(history.of('RISK-001'))).toEqual([])
    expect(history.of('RISK-003')?.revisions.map(({ unreadable }) => unreadable)).not.toContain(undefined)
  })
})

test('rows of a CSV file have histories of their own', async () => {
  const training = 'id: TRN-001\ntitle: Awareness\n'
  const csv = (...rows: string[]) => `person,completed_on,result\n${rows.map((row) => `${row}\n`).join('')}`
  const paths = { yaml: 'training-programmes/a.yaml', csv: 'training-programmes/a.csv' }
  const repository = scripted([
    { name: 'start', files: { ...config, [paths.yaml]: training, [paths.csv]: csv('PER-001,2026-02-01,80') } },
    { name: 'more', files: { [paths.csv]: csv('PER-002,2026-02-02,90', 'PER-001,2026-02-01,80') } },
    { name: 'mended', files: { [paths.csv]: csv('PER-002,2026-02-02,90', 'PER-001,2026-02-01,85') } },
  ])
  const history = await historyAt(repository)
  const row = history.of('TRN-001#PER-001/2026-02-01')
  expect(told(repository, row)).toEqual(['mended', 'created@start'])
  expect(changesTold(row)).toEqual(['result "80" -> "85"'])
})
