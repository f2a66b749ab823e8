/** What is wrong with the contents of a pack stands in the pack and in the answer of the command. */
import { expect, test } from 'vitest'
import { checkPack } from '../../src/engine/check-pack.ts'
import { checkFiles } from '../support/in-memory.ts'

const policy = (id: string, classification: string) => `---
id: ${id}
title: Access
level: topic
version: "1.0"
status: draft
owner: ROL-001
classification: ${classification}
---

Rights follow roles.
`
const files = {
  'policies/POL-001.md': policy('POL-001', 'confidential'),
  'policies/POL-002.md': policy('POL-002', 'internal'),
}
const pack = {
  classification: 'internal',
  items: [
    { id: 'POL-001', markedDraft: true },
    { id: 'POL-002', markedDraft: false },
    { id: 'POL-404', markedDraft: false },
  ],
  contactRegisters: [],
  redactions: [],
}
const found = (config = '') => {
  const more: Record<string, string> = config === '' ? {} : { 'isms.yaml': config }
  const { repo, today, report } = checkFiles({ ...files, ...more })
  expect(report.diagnostics.filter(({ rule }) => rule.startsWith('pack/'))).toEqual([])
  return checkPack(repo, today, pack)
}

test('an ordinary check says nothing about packs; a pack says what is wrong in it, at its place', () => {
  expect(found().map(({ rule, path, range }) => `${rule} ${path}:${range.start.line}`)).toEqual([
    'pack/classification-too-low policies/POL-001.md:8',
    'pack/draft-included policies/POL-002.md:6',
  ])
})

test('overrides of the repository hold for packs too', () => {
  const config = `format: 1
organization: Example Ltd
standard: ISO/IEC 27001:2022
amendments: ["Amd 1:2024"]
severity_overrides:
  pack/draft-included: { severity: off, reason: Drafts are sent on purpose }
  pack/classification-too-low: { severity: info, reason: Sent inside the house }
`
  expect(found(config).map(({ rule, severity }) => [rule, severity])).toEqual([['pack/classification-too-low', 'info']])
})
