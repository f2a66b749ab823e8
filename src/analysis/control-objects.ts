/** What in the registers makes an Annex A control necessary: sites, source code, people, suppliers, personal data. */
import type { Artifact } from '../model/artifact.ts'
import type { Repo } from '../model/repo.ts'

/** A kind of object, and the Annex A controls that it calls for. */
export interface ControlObject {
  /** For messages, singular: `a site`. */
  readonly name: string
  readonly controls: readonly string[]
  /** The objects in scope. */
  find(repo: Repo): readonly Artifact[]
}

/** The pairs of object and control that soa/exclusion-contradicted judges. */
export const controlObjects: readonly ControlObject[] = [
  {
    name: 'a site',
    controls: ['A.7.1', 'A.7.2', 'A.7.3', 'A.7.5', 'A.7.7', 'A.7.8'],
    find: (repo) => assetsInScope(repo, (asset) => asset.data.type === 'site'),
  },
  {
    name: 'source code',
    controls: ['A.8.4', 'A.8.25', 'A.8.26', 'A.8.27', 'A.8.28', 'A.8.29'],
    find: (repo) => assetsInScope(repo, (asset) => asset.data.type === 'source-code'),
  },
  { name: 'remote staff', controls: ['A.6.7'], find: (repo) => staff(repo).filter(({ data }) => data.remote === true) },
  { name: 'a supplier', controls: ['A.5.19', 'A.5.20', 'A.5.21', 'A.5.22'], find: (repo) => repo.live('supplier') },
  {
    name: 'a cloud service',
    controls: ['A.5.23'],
    find: (repo) => [...suppliers(repo, 'cloud'), ...assetsInScope(repo, (asset) => asset.data.type === 'cloud')],
  },
  { name: 'outsourced development', controls: ['A.8.30'], find: (repo) => suppliers(repo, 'outsourced-dev') },
  { name: 'staff', controls: ['A.6.1', 'A.6.2', 'A.6.3', 'A.6.4', 'A.6.5', 'A.6.6', 'A.6.8'], find: staff },
  {
    name: 'personal data',
    controls: ['A.5.34'],
    find: (repo) => [
      ...assetsInScope(repo, (asset) => asset.data.personal_data === true),
      ...repo.live('supplier').filter(({ data }) => data.data_access === 'pii'),
    ],
  },
]

const assetsInScope = (repo: Repo, matches: (asset: Artifact<'asset'>) => boolean): readonly Artifact<'asset'>[] =>
  repo.live('asset').filter((asset) => asset.data.in_scope === true && matches(asset))

const suppliers = (repo: Repo, category: string): readonly Artifact<'supplier'>[] =>
  repo.live('supplier').filter((supplier) => supplier.data.category === category)

/** People at work here; outside auditors and the like are staff of others. */
function staff(repo: Repo): readonly Artifact<'person'>[] {
  return repo.live('person').filter(({ data }) => data.employment !== 'left' && data.type !== 'external')
}
