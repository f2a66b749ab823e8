/** Reports a pack that hands out personal data or secrets. */
import { kindNamed } from '../../artifacts/catalogue.ts'
import { defineRule, type PackContents } from '../define.ts'

const evidence = (contains: string) => `id: EVD-001
supports: [A.5.16]
type: export
effective_on: "2026-06-01"
collected_on: "2026-06-02"
collected_by: PER-001
source: Directory
method: Export of all accounts
location: { url: "https://directory.example.org/export/17" }
contains: ${contains}
`
const people = `id: PER-001
name: Ada Example
email: ada@example.org
type: employee
employment: active
joined: "2020-01-06"
`
const pack = (more: Partial<PackContents>): PackContents => ({
  classification: 'internal',
  items: [],
  contactRegisters: [],
  redactions: [],
  ...more,
})
const item = { id: 'EVD-001', markedDraft: false }

export const rule = defineRule({
  id: 'pack/contains-personal-data',
  summary: 'A pack hands out personal data or secrets',
  why: 'A pack leaves the organization. Nobody needs the data of all people, or a secret, to judge a management system.',
  fires:
    'When a pack is built, fires per piece of evidence in it whose contains is pii or secrets, and per register of people with contact data, unless the manifest lists a redaction for it. Silent for names of owners, approvers and auditors, and for evidence of which the pack holds the entry in the register only.',
  fix: 'Redact the data, or leave the file out.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['A.5.34'],
  phase: 'implementing',
  sees: 'pack',
  check({ repo, pack: contents, report }) {
    if (contents === undefined) return
    for (const { id } of contents.items) {
      const artifact = repo.get('evidence', id)
      const what = artifact?.data.contains
      if (artifact === undefined || contents.redactions.includes(id) || (what !== 'pii' && what !== 'secrets')) continue
      report({
        artifact,
        pointer: '/contains',
        message: `${id} is in the pack and holds ${what === 'pii' ? 'personal data' : 'secrets'}`,
      })
    }
    for (const kind of contents.contactRegisters) {
      const artifact = repo.all(kind as 'person')[0]
      if (artifact === undefined || contents.redactions.includes(kind)) continue
      report({
        artifact,
        subject: kind,
        message: `${kindNamed(kind)?.plural ?? kind} are in the pack with their contact data`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'An export of all accounts goes along',
        files: { 'evidence/EVD-001.yaml': evidence('pii') },
        pack: pack({ items: [item] }),
        at: ['evidence/EVD-001.yaml:10'],
      },
      {
        title: 'A register of people with their addresses',
        files: { 'people.yaml': people },
        pack: pack({ contactRegisters: ['person'] }),
        at: ['people.yaml:1'],
      },
    ],
    good: [
      {
        title: 'The export was redacted',
        files: { 'evidence/EVD-001.yaml': evidence('pii') },
        pack: pack({ items: [item], redactions: ['EVD-001'] }),
      },
      {
        title: 'Evidence without personal data, people by name only',
        files: { 'evidence/EVD-001.yaml': evidence('none'), 'people.yaml': people },
        pack: pack({ items: [item] }),
      },
    ],
  },
})
