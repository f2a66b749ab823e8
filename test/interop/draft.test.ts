/** Drafts of new artifacts: ids, fields, places. */
import { describe, expect, test } from 'vitest'
import { allKinds, kindNamed } from '../../src/artifacts/catalogue.ts'
import type { KindInfo } from '../../src/artifacts/kind-info.ts'
import { type Draft, draft, type Wanted } from '../../src/interop/draft/draft.ts'
import { slugOf } from '../../src/interop/draft/placement.ts'
import { checkFiles } from '../support/in-memory.ts'

const drafted = (kind: string, wanted: Partial<Wanted> = {}, files: Record<string, string> = {}): Draft =>
  draft(checkFiles(files).repo, kindNamed(kind) as KindInfo, { set: [], link: [], ...wanted })

const afterWriting = (made: Draft, files: Record<string, string> = {}) =>
  checkFiles({ ...files, [made.path]: made.text })

describe('id', () => {
  test.each([
    ['the first', {}, 'RISK-001'],
    ['one more than the highest', { 'risks/a.yaml': 'id: RISK-041\ntitle: A\n' }, 'RISK-042'],
    ['as wide as the ids that are there', { 'risks/a.yaml': 'id: RISK-0041\ntitle: A\n' }, 'RISK-0042'],
    [
      'beyond one that is only referred to',
      { 'opportunities.yaml': '- { id: OPP-001, title: A, refs: [{ to: RISK-007 }] }\n' },
      'RISK-008',
    ],
    [
      'by the pattern of isms.yaml',
      { 'isms.yaml': 'format: 1\norganization: X\nids: { risk: { prefix: R, digits: 5 } }\n' },
      'R-00001',
    ],
    ['not moved by an absurd number', { 'risks/a.yaml': 'id: RISK-99999999999999999999\ntitle: A\n' }, 'RISK-001'],
  ])('is %s', (_, files, id) => {
    expect(drafted('risk', {}, files as Record<string, string>).id).toBe(id)
  })

  test('that is taken is refused', () => {
    expect(() => drafted('risk', { id: 'X' }, { 'risks/a.yaml': 'id: X\ntitle: A\n' })).toThrow('X is taken')
  })
})

const written = allKinds.filter((kind) => kind.prefix !== null && kind.derivedId !== true)

test.each(written.map(({ kind }) => kind))(
  'a %s can be read back, with its id, and with nothing but what is to be filled in to complain of',
  (kind) => {
    const made = drafted(kind, kindNamed(kind)?.kind === 'person' ? {} : { title: 'A "title": [x], #y & z' })
    const { repo, report } = afterWriting(made)
    const artifact = repo.find(made.id)
    expect(artifact?.kind).toBe(kind)
    expect(report.diagnostics.filter(({ rule }) => /^(syntax|source)\//.test(rule))).toEqual([])
    const schema = report.diagnostics.filter(({ rule }) => rule.startsWith('schema/'))
    expect(schema.filter(({ message }) => !message.includes('TODO') && !/ has no \w+$/.test(message))).toEqual([])
  },
)

describe('values', () => {
  test.each([
    ['owner=PER-001', '\nowner: PER-001\n'],
    ['description=a: b # c', '\ndescription: "a: b # c"\n'],
    ['assessed_on=2026-01-02', '\nassessed_on: "2026-01-02"\n'],
    ['controls=CTL-1, CTL-2', '\ncontrols: [CTL-1, CTL-2]\n'],
    ['current.likelihood=3', '\n  likelihood: 3\n'],
    ['tags=a [b', '\ntags: ["a [b"]\n'],
  ])('%s', (set, line) => {
    expect(drafted('risk', { set: [set] }).text).toContain(line)
  })

  test.each([
    ['ownr=x', 'has no field "ownr"'],
    ['owner', 'not written as field=value'],
    ['current=3', 'holds several fields'],
    ['refs[].to=x', 'holds several fields'],
  ])('%s is refused', (set, message) => {
    expect(() => drafted('risk', { set: [set] })).toThrow(message)
  })

  test('a link goes into the field that takes its kind', () => {
    const files = { 'controls/a.yaml': 'id: CTL-1\ntitle: A\n', 'findings/a.yaml': 'id: FND-1\ntitle: A\n' }
    expect(drafted('evidence', { link: ['CTL-1', 'A.8.13'] }, files).text).toContain('\nsupports: [CTL-1, A.8.13]\n')
    expect(drafted('cap', { link: ['FND-1'] }, files).text).toContain('\nfinding: [FND-1]\n')
    expect(() => drafted('person', { link: ['CTL-9'] }, files)).toThrow('No artifact has the id CTL-9')
  })
})

describe('place', () => {
  test('a file of its own in the folder of the kind', () => {
    expect(drafted('risk').path).toBe('risks/RISK-001.yaml')
    expect(drafted('policy', { title: 'Zugriff & Rechte / Ü' }).path).toBe('policies/POL-001-zugriff-rechte-ü.md')
  })

  test.each(['[]\n', '# Who works here.\n\n[]\n', '[]'])('the place of an empty list: %j', (text) => {
    const made = drafted('person', {}, { 'people.yaml': text })
    expect(made.text.startsWith(text.replace(/\[\]\n?$/, '- id: PER-001\n'))).toBe(true)
    expect(afterWriting(made).repo.find('PER-001')?.file.path).toBe('people.yaml')
  })

  test('the end of the list file where the kind has one, its other bytes untouched', () => {
    const people = '# Who\n- { id: PER-001, name: A }\n# end\n'
    const { path, text } = drafted('person', {}, { 'people.yaml': people })
    expect(path).toBe('people.yaml')
    expect(text.startsWith(people)).toBe(true)
    expect(
      checkFiles({ 'people.yaml': text })
        .repo.all('person')
        .map(({ id }) => id),
    ).toEqual(['PER-001', 'PER-002'])
  })

  test.each(['[{ id: PER-001, name: A }]\n', 'id: PER-001\nname: A\n'])(
    'not a file that is no block list: %j',
    (text) => {
      expect(() => drafted('person', {}, { 'people.yaml': text })).toThrow('holds no list')
    },
  )

  test('a second SoA needs a file of its own', () => {
    const soa = { 'soa.yaml': 'id: SOA\ntitle: A\n' }
    expect(() => drafted('soa', {}, soa)).toThrow('There is a soa already')
    expect(drafted('soa', { file: 'soa/next.yaml' }, soa)).toMatchObject({ path: 'soa/next.yaml', id: 'SOA-001' })
  })

  test.each([
    ['  Überblick: ISO/IEC 27001  ', 'überblick-iso-iec-27001'],
    ['../../etc/passwd', 'etc-passwd'],
    ['日本語', '日本語'],
    ['***', ''],
  ])('the name of a file from %j', (title, slug) => {
    expect(slugOf(title)).toBe(slug)
  })
})
