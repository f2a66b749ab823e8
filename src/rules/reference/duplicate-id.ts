/** Reports ids that are taken twice. */
import { nameOf } from '../../analysis/ids.ts'
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
    'Fires on every artifact after the first that declares an id already taken, compared without regard to letter case; actions of treatment plans and requirements of interested parties count like artifacts. Silent for rows without an id of their own, and for the same id in different revisions of one file.',
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
          help: 'Give the later one a fresh id, and correct the references that mean it.',
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
        title: 'Rows without an id of their own',
        files: {
          'training-records.yaml':
            '- programme: TRN-001\n  person: PER-001\n  completed_on: "2026-02-01"\n- programme: TRN-001\n  person: PER-001\n  completed_on: "2026-02-01"\n',
        },
      },
    ],
  },
})

function* idsIn(artifact: Artifact): Generator<Declared> {
  const own = (artifact.data as { id?: unknown }).id
  if (typeof own === 'string' && own !== '') yield { artifact, pointer: '/id', id: own }
  const parts = partsOf(artifact)
  for (const [index, part] of (parts?.items ?? []).entries()) {
    if (typeof part?.id === 'string' && part.id !== '')
      yield { artifact, pointer: `/${parts?.field}/${index}/id`, id: part.id }
  }
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
  return pointer === '/id' ? `an artifact in ${place}` : `a part of ${nameOf(artifact)} in ${place}`
}
