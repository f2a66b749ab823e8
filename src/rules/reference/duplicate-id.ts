/** Reports ids that are taken twice. */
import { nameOf } from '../../analysis/ids.ts'
import { kindNamed } from '../../artifacts/catalogue.ts'
import type { Artifact } from '../../model/artifact.ts'
import { defineRule } from '../define.ts'

interface Declared {
  readonly artifact: Artifact
  /** Pointer of the id below the artifact. */
  readonly pointer: string
  readonly id: string
}

export const rule = defineRule({
  id: 'reference/duplicate-id',
  summary: 'An id is taken twice',
  why: 'An id that names two things names neither: approvals, evidence and findings cannot be traced to one of them.',
  fires:
    'Fires on every artifact after the first that declares an id already taken, compared without regard to letter case; actions of treatment plans, requirements of interested parties and rows (training records, acknowledgements, measurements; their id is made of owner and key, such as person and day) count like artifacts. Silent for rows whose key is incomplete, and for the same id in different revisions of one file.',
  fix: 'Give the later artifact a fresh id.',
  severity: 'error',
  grade: 'none',
  needs: ['files'],
  clauses: ['7.5.2'],
  phase: 'implementing',
  check({ repo, report }) {
    const taken = new Map<string, Declared>()
    for (const artifact of repo.artifacts) {
      for (const declared of idsIn(artifact)) {
        const key = declared.id.toLowerCase()
        const first = taken.get(key)
        if (first === undefined) {
          taken.set(key, declared)
          continue
        }
        const other = first.id === declared.id ? '' : `, there written ${first.id}`
        report({
          artifact,
          pointer: declared.pointer,
          subject: `${declared.id} ${artifact.file.path}`,
          message: `${declared.id} is already the id of ${describe(first)}${other}`,
          help:
            declared.pointer === ''
              ? 'Delete the repeated row, or give it an id of its own.'
              : 'Give the later one a fresh id, and correct the references that mean it.',
          related: [{ artifact: first.artifact, pointer: first.pointer, message: 'first taken here' }],
        })
      }
    }
  },
  examples: {
    bad: [
      {
        title: 'Two files, one id; letter case makes no difference',
        files: {
          'assets/a.yaml': 'id: AST-001\ntitle: Laptops\ntype: hardware\nin_scope: true\n',
          'assets/b.yaml': 'id: ast-001\ntitle: Phones\ntype: hardware\nin_scope: true\n',
        },
        at: ['assets/b.yaml:1'],
      },
      {
        title: 'Twice in one list',
        files: {
          'assets.yaml':
            '- id: AST-001\n  title: Laptops\n  type: hardware\n  in_scope: true\n- id: AST-001\n  title: Phones\n  type: hardware\n  in_scope: true\n',
        },
        at: ['assets.yaml:5'],
      },
      {
        title: 'Two values of one metric for one month, in two places',
        files: {
          'metrics/KPI-001.yaml':
            'id: KPI-001\ntitle: Patch time\nquestion: How fast do we patch?\nunit: days\nmeasurements:\n  - { period: "2026-05", value: 4, recorded_on: "2026-06-02", by: PER-001 }\n',
          'metrics/KPI-001.csv':
            'period,value,recorded_on,by\n2026-04,5,2026-05-04,PER-001\n2026-05,3,2026-06-03,PER-001\n',
        },
        at: ['metrics/KPI-001.csv:3'],
      },
    ],
    good: [
      {
        title: 'An id that only begins like another',
        files: {
          'assets/a.yaml': 'id: AST-001\ntitle: Laptops\ntype: hardware\nin_scope: true\n',
          'assets/b.yaml': 'id: AST-0011\ntitle: Phones\ntype: hardware\nin_scope: true\n',
        },
      },
      {
        title: 'The same person on another day, or twice on one day with ids of their own',
        files: {
          'training-records.yaml':
            '- programme: TRN-001\n  person: PER-001\n  completed_on: "2026-02-01"\n- programme: TRN-001\n  person: PER-001\n  completed_on: "2026-02-02"\n- id: TRR-001\n  programme: TRN-001\n  person: PER-001\n  completed_on: "2026-02-02"\n',
        },
      },
    ],
  },
})

function* idsIn(artifact: Artifact): Generator<Declared> {
  const own = (artifact.data as { id?: unknown }).id
  if (typeof own === 'string' && own !== '') yield { artifact, pointer: '/id', id: own }
  else if (hasWholeKey(artifact)) yield { artifact, pointer: '', id: artifact.id }
  const parts = partsOf(artifact)
  for (const [index, part] of (parts?.items ?? []).entries()) {
    if (typeof part?.id === 'string' && part.id !== '')
      yield { artifact, pointer: `/${parts?.field}/${index}/id`, id: part.id }
  }
}

/** True for a row of which everything that makes up its id is written and sound. */
function hasWholeKey({ kind, id, data }: Artifact): boolean {
  const key = kindNamed(kind)?.rows?.key
  const fields = data as Readonly<Record<string, unknown>>
  return key !== undefined && !id.startsWith('#') && key.every((field) => (fields[field] ?? '') !== '')
}

function partsOf(artifact: Artifact) {
  const data = artifact.data as {
    actions?: readonly ({ id?: unknown } | undefined)[]
    requirements?: readonly ({ id?: unknown } | undefined)[]
  }
  if (artifact.kind === 'treatment-plan') return { field: 'actions', items: data.actions }
  return artifact.kind === 'interested-party' ? { field: 'requirements', items: data.requirements } : undefined
}

function describe({ artifact, pointer }: Declared): string {
  const place = artifact.file.path
  if (pointer === '') return `a row in ${place}`
  return pointer === '/id' ? `an artifact in ${place}` : `a part of ${nameOf(artifact)} in ${place}`
}
