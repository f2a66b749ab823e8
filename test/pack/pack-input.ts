/** Inputs of packs for tests: the example, or a small repository in memory. */
import { check } from '../../src/engine/check.ts'
import type { ArtifactHistory, Revision } from '../../src/model/history.ts'
import type { PackDefinition } from '../../src/pack/definition/pack-definition.ts'
import { readDefinition } from '../../src/pack/definition/read-definition.ts'
import type { PackInput } from '../../src/pack/input.ts'
import { packResources } from '../../src/pack/resources.ts'
import { memorySource } from '../../src/source/memory.ts'
import type { Source } from '../../src/source/source.ts'

const person = { name: 'Ada Example', email: 'ada@example.org' }
const commit = {
  id: 'a'.repeat(40),
  parents: [],
  author: person,
  committer: person,
  authoredAt: Date.UTC(2026, 4, 10) / 1000,
  committedAt: Date.UTC(2026, 4, 11) / 1000,
  authoredOn: '2026-05-10',
  committedOn: '2026-05-11',
  subject: 'Sharpen the wording',
  trailers: [{ key: 'Approved-by', value: 'Bo Boss <bo@example.org>' }],
}

/** A history of one commit for every artifact. */
export const oneCommit = (id: string): ArtifactHistory => {
  const created: Revision = {
    commit,
    event: 'created',
    path: `${id}.yaml`,
    tags: [],
    after: undefined,
    before: undefined,
    changes: () => [],
  }
  return { id, revisions: [created], created, complete: true }
}

/** The input over a source; without PDF unless asked for, because that takes seconds. */
export function packInput(source: Source, more: Partial<PackInput> = {}): PackInput {
  const { repo, report } = check({ source, asOf: '2026-06-30' })
  const readFile = (path: string) => source.read([path]).get(path)
  return {
    definition: definitionNamed('stage1'),
    readFile,
    repo,
    diagnostics: report.diagnostics,
    history: { of: oneCommit, state: 'complete' },
    provenance: {
      commit: 'c0ffee'.padEnd(40, '0'),
      tree: 'd'.repeat(40),
      root: '',
      tags: [
        { name: 'isms-2026.1', commit: 'c0ffee'.padEnd(40, '0'), object: 'e'.repeat(40), signature: 'not-judged' },
      ],
      date: '2026-06-28',
      asOf: '2026-06-30',
      toolVersion: '0.1.0',
      dirty: false,
    },
    resources: packResources(() => undefined),
    formats: ['html', 'xlsx'],
    ...more,
  }
}

/** A built-in definition, or one over the user's own files; throws what is wrong with it. */
export function definitionNamed(name: string, own: Readonly<Record<string, string>> = {}): PackDefinition {
  const { template, builtIn } = packResources((path) => own[path])
  const result = readDefinition(name, template, builtIn)
  if (!result?.ok) throw new Error(JSON.stringify(result))
  return result.definition
}

/** The input over files in memory, with a configuration. */
export function smallInput(files: Readonly<Record<string, string>>, more: Partial<PackInput> = {}): PackInput {
  return packInput(memorySource({ 'isms.yaml': 'format: 1\norganization: Example Ltd\n', ...files }), more)
}
