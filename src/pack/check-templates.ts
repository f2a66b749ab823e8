/** Proves templates: fills every page of a pack from models that lack everything and that have everything, and writes nothing. */
import { buildPack } from './build.ts'
import type { PackFault, PackInput } from './input.ts'

/** A model to fill the templates from. */
export interface TemplateModel {
  /** As a reader knows it: `an empty ISMS`. */
  readonly name: string
  readonly input: Omit<PackInput, 'formats' | 'resources'>
}

export interface TemplateFault extends PackFault {
  /** Names of the models that show it; empty for what is wrong with any. */
  readonly models: readonly string[]
}

export interface TemplateCheck {
  readonly faults: readonly TemplateFault[]
  /** Template files of the user that pages were filled from. */
  readonly used: readonly string[]
}

/** `own` are the paths of the user's template files; one that no page asks for is most likely named wrongly. */
export async function checkTemplates(
  models: readonly TemplateModel[],
  resources: PackInput['resources'],
  own: readonly string[],
): Promise<TemplateCheck> {
  const used = new Set<string>()
  const watched: PackInput['resources'] = {
    ...resources,
    template: (name) => {
      const found = resources.template(name)
      if (found && own.includes(found.file)) used.add(found.file)
      return found
    },
  }
  const faults = new Map<string, TemplateFault>()
  for (const { name, input } of models) {
    const built = await buildPack({ ...input, resources: watched, formats: [] })
    for (const fault of built.ok ? [] : built.faults) {
      const key = `${fault.file}:${fault.line}:${fault.message}`
      const known = faults.get(key)
      if (!known?.models.includes(name)) faults.set(key, { ...fault, models: [...(known?.models ?? []), name] })
    }
  }
  const { definition } = models[0]!.input
  const unused = own
    .filter((file) => file.endsWith('.hbs') && !used.has(file) && isMeant(file, definition.name, resources))
    .map((file): TemplateFault => ({ file, line: 1, message: 'no page of this pack is filled from it', models: [] }))
  return { faults: [...faults.values(), ...unused], used: [...used].sort() }
}

/** A template of this pack, or one for all packs that none of ours is called like. */
function isMeant(file: string, pack: string, { builtIn }: PackInput['resources']): boolean {
  if (file.startsWith(`templates/packs/${pack}/`)) return true
  return file.startsWith('templates/packs/pages/') && builtIn(file.slice('templates/'.length)) === undefined
}
