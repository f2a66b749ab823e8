/** Every control has a sheet on screen that shows all that stands around it, and links to the control lead there. */
import { beforeAll, describe, expect, it } from 'vitest'
import { annexControls } from '../../src/frameworks/iso27001.ts'
import type { ArtifactHistory } from '../../src/model/history.ts'
import { buildPack } from '../../src/pack/build.ts'
import { workTreeSource } from '../../src/source/work-tree.ts'
import { exampleFolder } from '../support/example.ts'
import { oneCommit, packInput } from './pack-input.ts'

const creation = oneCommit('CTL-008')
/** A commit that changed two entries of the statement. */
const decisions: ArtifactHistory = {
  ...oneCommit('SOA'),
  revisions: oneCommit('SOA').revisions.map((revision) => ({
    ...revision,
    event: 'changed',
    changes: () => [
      {
        type: 'changed',
        field: 'entries[A.5.15].status',
        pointer: '/entries/14/status',
        before: 'planned',
        after: 'partial',
      },
      { type: 'changed', field: 'entries[A.5.1].justification', pointer: '/entries/0/justification' },
    ],
  })),
}

let pages = new Map<string, string>()
let controls: string[] = []

beforeAll(async () => {
  const input = packInput(workTreeSource(exampleFolder), {
    formats: ['html'],
    history: { of: (id) => (id === 'SOA' ? decisions : id === 'CTL-008' ? creation : undefined), state: 'complete' },
  })
  controls = input.repo.all('control').map(({ id }) => id)
  const result = await buildPack(input)
  if (!result.ok) throw new Error(JSON.stringify(result.faults))
  pages = new Map([...result.files].map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')]))
})

const sheet = (id: string): string => pages.get(`04-statement/control-${id}.html`) ?? ''

describe('sheets', () => {
  it('exist for the 93 controls and for all of our own', () => {
    for (const id of [...annexControls.map((control) => control.id), ...controls])
      expect(sheet(id), id).toContain(`<h1>${id} `)
  })

  it('show decision, owner, risks, documents, evidence, audits, findings, open points and history', () => {
    const page = sheet('A.5.15')
    for (const part of ['Risks', 'Documents', 'Evidence', 'Audits and findings', 'Open points of the check', 'History'])
      expect(page).toContain(`>${part}</h2>`)
    expect(page).toMatch(/<strong>Owner:<\/strong> \w/)
    expect(page).toMatch(/href="\.\.\/03-risk\/risk-register\.html#RISK-\d+"/)
    expect(page).toMatch(/<span class="id-word">POL-003<\/span> Access control policy<\/a>/)
    expect(page).toMatch(/EVD-\d+/)
    expect(page).toContain('Sharpen the wording (status: planned → partial)')
    expect(sheet('A.5.1')).toContain('(justification changed)')
    expect(sheet('CTL-008')).toContain('Sharpen the wording (created)')
  })

  it('say what there is not', () => {
    const excluded = sheet('A.8.30')
    expect(excluded).toContain('The control is excluded')
    expect(excluded).toContain('No live risk names this control.')
    expect(excluded).toContain('No commit is known that changed this control by itself.')
  })

  it('are where links to controls lead', () => {
    const statement = pages.get('04-statement/soa-statement-of-applicability.html')!
    expect(statement).toContain('<span id="A.5.15"></span><a href="control-A.5.15.html">A.5.15</a>')
    expect(statement).toContain('href="control-CTL-008.html"')
    expect(pages.get('00-index/by-control.html')).toContain('href="../04-statement/control-A.5.15.html"')
  })

  it('stay out of the list of pages, which they would flood', () => {
    const overview = pages.get('index.html')!.replace(/<script[\s\S]*?<\/script>/g, '')
    expect(overview).not.toContain('control-A.5.15.html')
  })
})

describe('the index by owner', () => {
  it('gives everybody what they answer for, and in which role', () => {
    const page = pages.get('00-index/by-owner.html')!
    expect(page).toMatch(/<h2 id="ines-carvalho">Ines Carvalho<\/h2>/)
    expect(page).toMatch(/<td>Information security manager<\/td>|<td>ISMS manager<\/td>/)
    expect(page).toContain('<td>in person</td>')
  })
})

describe('the index by document', () => {
  it('names every live document with its clauses and controls', () => {
    const page = pages.get('00-index/by-document.html')!
    for (let number = 1; number <= 16; number += 1) expect(page).toContain(`POL-${String(number).padStart(3, '0')}`)
    expect(page).toMatch(/href="by-clause\.html#5\.2"/)
  })
})
