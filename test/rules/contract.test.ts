/** Every rule that was promised exists under its id, and says of itself what was promised. */
import { describe, expect, test } from 'vitest'
import { explainAll } from '../../src/explain/topics.ts'
import { contract } from './contract.ts'

/** Rules that were found to be needed beside the promised ones; docs/decisions.md says why. */
const added: ReadonlySet<string> = new Set(['certification/body-unknown', 'certification/impossible-sequence'])

const rules = new Map(explainAll().rules.map((rule) => [rule.id, rule]))
const promised = Object.entries(contract)

describe('every promised rule exists', () => {
  test.each(promised)('%s', (id, rule) => {
    const { severity, grade, needs, clauses } = rules.get(id) ?? {}
    expect({ severity, grade, needs, clauses }).toEqual(rule)
  })
})

test('there is no rule beyond the promised ones and the built-in checks', () => {
  const builtIn = /^(syntax|schema|source)\//
  expect([...rules.keys()].filter((id) => !builtIn.test(id) && !added.has(id) && !Object.hasOwn(contract, id))).toEqual(
    [],
  )
})

test('every rule has examples of both sorts where one prints them', () => {
  const builtIn = /^(syntax|schema|source)\//
  const lacking = [...rules.values()].filter(
    ({ id, examples }) => !builtIn.test(id) && !((examples?.bad.length ?? 0) > 0 && (examples?.good.length ?? 0) > 0),
  )
  expect(lacking.map(({ id }) => id)).toEqual([])
})
