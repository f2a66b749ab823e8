/** The change record: what the pack tells of every artifact's past, as pages and as JSON. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Commit } from '../../src/model/commit.ts'
import type { FieldChange } from '../../src/model/field-change.ts'
import type { ArtifactHistory, Revision } from '../../src/model/history.ts'
import { buildPack } from '../../src/pack/build.ts'
import type { PackHistory } from '../../src/pack/input.ts'
import { soundPolicy, soundRisk } from '../support/faults.ts'
import { brokenLinks } from './broken-links.ts'
import { smallInput } from './pack-input.ts'

const commitBy = (name: string, day: number, more: Partial<Commit> = {}): Commit => ({
  id: String(day).padStart(2, '0').repeat(20),
  parents: [],
  author: { name, email: `${name.toLowerCase()}@example.org` },
  committer: { name, email: `${name.toLowerCase()}@example.org` },
  authoredAt: day,
  committedAt: day,
  authoredOn: `2026-01-${day}`,
  committedOn: `2026-01-${day}`,
  subject: `Commit of the ${day}th`,
  trailers: [],
  ...more,
})

const revision = (commit: Commit, event: Revision['event'], changes: readonly FieldChange[], more = {}): Revision => ({
  commit,
  event,
  path: 'risks/a.yaml',
  tags: [],
  after: undefined,
  before: undefined,
  changes: () => changes,
  ...more,
})

const first = revision(commitBy('Ada', 10), 'created', [])
const second = revision(
  commitBy('Bo', 11, { subject: '<script>alert(1)</script> | lower' }),
  'changed',
  [
    { type: 'changed', field: 'residual.likelihood', pointer: '/residual/likelihood', before: 4, after: 2 },
    {
      type: 'changed',
      field: 'description',
      pointer: '/description',
      words: [
        { type: 'gap', text: '' },
        { type: 'removed', text: 'often' },
        { type: 'added', text: 'seldom' },
      ],
    },
  ],
  {
    merge: commitBy('Cy', 12, { trailers: [{ key: 'Approved-by', value: 'Di Boss <di@example.org>' }] }),
    tags: [
      { name: 'isms-1', commit: 'x' },
      { name: 'isms-2', commit: 'y' },
    ],
  },
)
const history = (id: string, revisions: readonly Revision[]): ArtifactHistory => ({
  id,
  revisions,
  created: revisions[0],
  complete: true,
})
const past: PackHistory = {
  state: 'complete',
  of: (id) => (id === 'RISK-001' ? history(id, [first, second]) : id === 'POL-001' ? history(id, [first]) : undefined),
}
const built = async (of: PackHistory) => {
  const input = smallInput({ 'risks/a.yaml': soundRisk, 'policies/POL-001.md': soundPolicy('Text.\n') })
  const result = await buildPack({ ...input, history: of })
  if (!result.ok) throw new Error(JSON.stringify(result.faults))
  expect(brokenLinks(result.files)).toEqual([])
  return new Map([...result.files].map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')]))
}
const words = (html: string | undefined): string =>
  (html ?? '')
    .replace(/<br>/g, '; ')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')

let files: ReadonlyMap<string, string>
beforeAll(async () => {
  files = await built(past)
})

describe('the page of a kind', () => {
  it('tells each revision: who, when, which fields, approved by whom, first in which tag', () => {
    const page = words(files.get('12-change/changes-risks.html'))
    expect(page).toContain('residual.likelihood 4 → 2')
    expect(page).toContain('description … often seldom')
    expect(page).toContain('Bo; approved by Di Boss; merged by Cy')
    expect(page).toContain('first in isms-1')
    expect(page.indexOf('2026-01-11')).toBeLessThan(page.indexOf('2026-01-10'))
  })

  it('shows what people wrote as text', () => {
    const page = files.get('12-change/changes-risks.html')
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; | lower')
    expect(page).not.toContain('<script>')
  })

  it('is linked from the documents that it tells of, and from the overview', () => {
    expect([...files].find(([path]) => path.includes('POL-001'))?.[1]).toMatch(
      /href="\.\.\/12-change\/changes-policies\.html#POL-001">Every change/,
    )
    expect(files.get('index.html')).toContain('12-change/changes-risks.html')
  })

  it('shows the newest revisions of a long history and says that the JSON has all', async () => {
    const many = Array.from({ length: 45 }, () => first)
    const long = await built({ ...past, of: (id) => history(id, many) })
    expect(words(long.get('12-change/changes-risks.html'))).toContain('5 older revisions stand in the JSON only')
    const { artifacts } = JSON.parse(long.get('12-change/changes-risks.json')!) as { artifacts: { revisions: [] }[] }
    expect(artifacts[0]?.revisions).toHaveLength(45)
  })
})

describe('the JSON of a kind', () => {
  it('has every field of it, and no mail address', () => {
    const text = files.get('12-change/changes-risks.json')!
    expect(JSON.parse(text)).toMatchObject({
      schemaVersion: 1,
      kind: 'risk',
      artifacts: [
        {
          id: 'RISK-001',
          complete: true,
          revisions: [
            {
              author: 'Bo',
              firstTag: 'isms-1',
              merge: { author: 'Cy', approvedBy: ['Di Boss'] },
              changes: [{ field: 'residual.likelihood', before: 4, after: 2 }, { field: 'description' }],
            },
            { author: 'Ada', event: 'created' },
          ],
        },
      ],
    })
    expect(text).not.toContain('@')
  })
})

describe('revision tables', () => {
  it('say how well an approval is proved', async () => {
    const data = { version: '1.0', approval: [{ by: 'PER-001', version: '1.0' }] }
    const after = { id: 'POL-001', kind: 'policy', path: 'p', pointer: '', body: '', value: data } as const
    const approved = await built({ ...past, of: (id) => history(id, [{ ...first, after }]) })
    const page = [...approved].find(([path]) => path.includes('POL-001'))?.[1]
    expect(words(page)).toContain('PER-001 (declared)')
  })
})

it('is left out where the pack has no history', async () => {
  const without = await built({ state: 'none', of: () => undefined })
  expect([...without.keys()].filter((path) => path.startsWith('12'))).toEqual([])
})
