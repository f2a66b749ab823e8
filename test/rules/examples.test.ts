/** Every rule proves itself: its bad examples fire at the place they name, its good ones stay silent. */
import { describe, expect, test } from 'vitest'
import { checkPack } from '../../src/engine/check-pack.ts'
import { readPolicy } from '../../src/engine/policy.ts'
import { rules } from '../../src/generated/rules.ts'
import type { RuleExample } from '../../src/rules/define.ts'
import { memorySource } from '../../src/source/memory.ts'
import { checkFiles, exampleDay, minimalConfig } from '../support/in-memory.ts'
import { finalFiles, scriptedHistory } from '../support/scripted-history.ts'

for (const rule of rules) {
  describe(rule.id, () => {
    test('has examples of both sorts', () => {
      expect(rule.examples.bad.length).toBeGreaterThan(0)
      expect(rule.examples.good.length).toBeGreaterThan(0)
    })
    for (const example of rule.examples.bad) {
      test(`fires: ${example.title}`, () => {
        const own = findings(rule.id, example)
        expect(own.length).toBeGreaterThan(0)
        if (example.at !== undefined) expect(own).toEqual(example.at)
      })
    }
    for (const example of rule.examples.good) {
      test(`stays silent: ${example.title}`, () => {
        expect(findings(rule.id, example)).toEqual([])
      })
    }
  })
}

/** Every phase binds, so that an example needs no certification around it. Places at which the rule fires; unreadable or schema-invalid examples would prove nothing, so they fail. */
function findings(id: string, example: RuleExample): string[] {
  const { files, asOf, pack, inGit, policyFrom, history, untracked, shallow } = example
  const all = { 'isms.yaml': minimalConfig, ...files }
  const base = policyFrom === undefined ? undefined : memorySource({ 'isms.yaml': minimalConfig, ...policyFrom })
  const { repo, today, report } = checkFiles(
    history === undefined ? files : { ...finalFiles(all, history), ...untracked },
    asOf,
    {
      ...(base === undefined
        ? { phase: 'certified' }
        : { policy: readPolicy('main', { source: base, asOf: asOf ?? exampleDay }) }),
      ...(inGit === undefined ? {} : { inGit }),
      ...(history === undefined ? {} : { history: () => scriptedHistory(all, history, shallow) }),
    },
  )
  const { diagnostics } = report
  const broken = diagnostics.filter(({ rule }) => /^(syntax|schema|source)\//.test(rule) && rule !== id)
  expect(broken.map(({ rule, path, message }) => `${rule} ${path}: ${message}`)).toEqual([])
  const ofPack = pack === undefined ? [] : checkPack(repo, today, pack)
  return [...diagnostics, ...ofPack]
    .filter(({ rule }) => rule === id)
    .map(({ path, range }) => `${path}:${range.start.line}`)
}
