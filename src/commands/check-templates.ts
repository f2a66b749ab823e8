/** `isms pack --check-templates`: proves the user's templates against an empty and a full ISMS, and writes nothing. */
import { join } from 'node:path'
import { check } from '../engine/check.ts'
import { checkTemplates, type TemplateModel } from '../pack/check-templates.ts'
import type { PackDefinition } from '../pack/definition/pack-definition.ts'
import { packageRoot, toolVersion } from '../package-root.ts'
import { memorySource } from '../source/memory.ts'
import type { Source } from '../source/source.ts'
import { workTreeSource } from '../source/work-tree.ts'
import { plainLine } from '../terminal/plain-text.ts'
import { resourcesOf } from './pack-definition-view.ts'

/** A day on which the complete example is in force. */
const EXAMPLE_DAY = '2026-06-30'

/** Prints each fault with file and line; the exit code is 1 when there is one. */
export async function runCheckTemplates(source: Source, definition: PackDefinition): Promise<number> {
  const resources = resourcesOf(source)
  const own = source
    .list()
    .filter(({ path, type }) => type === 'file' && path.startsWith('templates/'))
    .map(({ path }) => path)
  const settings = Buffer.from(source.read(['isms.yaml']).get('isms.yaml') ?? []).toString('utf8')
  const model = modelOf(definition)
  const models = [
    model('an empty ISMS', memorySource({ 'isms.yaml': 'format: 1\n' })),
    model('a full ISMS', workTreeSource(join(packageRoot, 'examples/brightloom'))),
    // Colours, logo and language as they are set here.
    model('the settings of this ISMS', memorySource({ 'isms.yaml': settings })),
  ]
  const { faults, used } = await checkTemplates(models, resources, own)
  for (const { file, line, message, models: where } of faults)
    process.stdout.write(
      `${plainLine(`${file}:${line}: ${message}${where.length > 0 ? ` (with ${where.join(' and ')})` : ''}`)}\n`,
    )
  if (faults.length > 0) return 1
  const what =
    used.length === 0 ? 'There are no templates of your own; the built-in ones fill' : `${used.join(', ')}: filled`
  process.stdout.write(`${plainLine(`${what} from an empty and from a full ISMS`)}\n`)
  return 0
}

const modelOf =
  (definition: PackDefinition) =>
  (name: string, source: Source): TemplateModel => {
    const { repo, report } = check({ source, asOf: EXAMPLE_DAY })
    const provenance = {
      tags: [],
      date: EXAMPLE_DAY,
      asOf: EXAMPLE_DAY,
      toolVersion: toolVersion(),
      root: '',
      dirty: true,
    }
    return {
      name,
      input: {
        definition,
        repo,
        diagnostics: report.diagnostics,
        history: { of: () => undefined, state: 'none' },
        provenance,
      },
    }
  }
