/** Reports a scope without interfaces to the outside, or with half-described ones. */
import { scopeThatCounts } from '../../analysis/scope-boundary.ts'
import { isBlank, shortText } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { scope } from './_example-texts.ts'

export const rule = defineRule({
  id: 'scope/interfaces-missing',
  summary: 'The scope does not describe its interfaces',
  why: 'Clause 4.3 c asks for the interfaces and dependencies with what others do; no organization today has none.',
  fires:
    'Fires when the scope that counts names no interface, and on each entry that lacks with, what or direction. Silent when at least one complete entry exists and none is partial.',
  fix: 'List the suppliers, group functions and cloud services that the scope depends on.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['4.3 c'],
  phase: 'stage1',
  check({ repo, report }) {
    const scope = scopeThatCounts(repo)
    if (scope === undefined) return
    const interfaces = scope.data.interfaces ?? []
    if (interfaces.length === 0)
      report({
        artifact: scope,
        pointer: '/interfaces',
        message: `${scope.id} names no interface with what lies outside`,
      })
    interfaces.forEach((item, index) => {
      const lacking = (['with', 'what', 'direction'] as const).filter((field) => isBlank(item?.[field]))
      if (lacking.length === 0) return
      const name = isBlank(item?.with) ? `interface ${index + 1}` : `the interface with ${shortText(item?.with ?? '')}`
      report({
        artifact: scope,
        pointer: `/interfaces/${index}`,
        subject: item?.with ?? '',
        message: `${scope.id} leaves ${lacking.join(' and ')} of ${name} open`,
        help: 'State who is on the other side, what crosses the boundary, and in which direction.',
      })
    })
  },
  examples: {
    bad: [
      { title: 'None', files: { 'scope.md': scope({ interfaces: '' }) }, at: ['scope.md:2'] },
      {
        title: 'An entry without direction',
        files: {
          'scope.md': scope({
            interfaces:
              'interfaces:\n  - { with: SUP-001, what: Hosting, direction: both }\n  - { with: SUP-002, what: Payroll }',
          }),
        },
        at: ['scope.md:14'],
      },
    ],
    good: [{ title: 'One complete interface', files: { 'scope.md': scope() } }],
  },
})
