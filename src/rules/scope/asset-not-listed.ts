/** Reports sites, services and suppliers that the registers hold in scope and the scope does not name. */
import { listedItems, namesOf, scopeThatCounts } from '../../analysis/scope-boundary.ts'
import { plainName } from '../../analysis/words.ts'
import type { Artifact } from '../../model/artifact.ts'
import type { Repo } from '../../model/repo.ts'
import { defineRule } from '../define.ts'
import { registers, scope } from './_example-texts.ts'

export const rule = defineRule({
  id: 'scope/asset-not-listed',
  summary: 'The scope does not name a site, service or supplier that the registers hold in scope',
  why: 'A site or supplier that appears in the registers and not in the scope shows that the boundary was never compared with what is there.',
  fires:
    'Fires when a live asset of type site or service with in_scope true, or a live supplier with data_access other than none, is named by id or title in none of locations, services and interfaces of the scope that counts. Silent for other asset types, for suppliers without data access, and when there is no scope (scope/missing).',
  fix: 'Add the item to the scope, or mark it out of scope.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files'],
  clauses: ['4.3'],
  phase: 'stage1',
  check({ repo, report }) {
    const scope = scopeThatCounts(repo)
    if (scope === undefined) return
    const listed = new Set(listedItems(scope).map(({ text }) => plainName(text)))
    for (const { artifact, pointer, words, field } of toBeListed(repo)) {
      if (namesOf(artifact).some((name) => listed.has(name))) continue
      report({
        artifact,
        pointer,
        message: `${artifact.id} ${words}, and ${scope.id} does not name it`,
        help: `Add ${artifact.id} to ${field} of ${scope.id}, or correct the register.`,
        related: [{ artifact: scope, pointer: `/${field}`, message: 'not named here' }],
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'A second site and a supplier with customer data',
        files: {
          ...registers,
          'scope.md': scope({ interfaces: 'interfaces: [{ with: Group IT, what: Payroll, direction: both }]' }),
          'assets/AST-012.yaml': 'id: AST-012\ntitle: Warehouse\ntype: site\nin_scope: true\n',
        },
        at: ['assets/AST-012.yaml:4', 'suppliers/SUP-001.yaml:6'],
      },
    ],
    good: [
      {
        title: 'Named by id or title; hardware and a site out of scope need not be',
        files: {
          ...registers,
          'scope.md': scope({ services: 'services: [reporting  Platform]' }),
          'assets/more.yaml':
            '- { id: AST-012, title: Warehouse, type: site, in_scope: false }\n- { id: AST-013, title: Laptops, type: hardware, in_scope: true }\n',
        },
      },
    ],
  },
})

interface Listable {
  readonly artifact: Artifact
  /** What puts it in scope. */
  readonly pointer: string
  readonly words: string
  readonly field: 'locations' | 'services' | 'interfaces'
}

function* toBeListed(repo: Repo): Generator<Listable> {
  for (const asset of repo.live('asset')) {
    const { type, in_scope: inScope } = asset.data
    if (inScope !== true || (type !== 'site' && type !== 'service')) continue
    yield {
      artifact: asset,
      pointer: '/in_scope',
      words: `is a ${type} in scope`,
      field: type === 'site' ? 'locations' : 'services',
    }
  }
  for (const supplier of repo.live('supplier')) {
    const access = supplier.data.data_access
    if (access === undefined || access === 'none') continue
    yield {
      artifact: supplier,
      pointer: '/data_access',
      words: `sees ${access === 'pii' ? 'personal' : access} data`,
      field: 'interfaces',
    }
  }
}
