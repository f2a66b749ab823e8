/** Which schema an editor holds against which files: the setting of the YAML language server. */
import type { KindInfo } from './kind-info.ts'

/**
 * Value of the setting `yaml.schemas`: schema path to file patterns.
 * @param schemaFolder path of the schemas as the editor sees it, for example `./node_modules/isms/schemas`
 */
export function editorMapping(kinds: readonly KindInfo[], schemaFolder: string): Record<string, readonly string[]> {
  const ofKinds = Object.fromEntries(
    kinds
      .filter((kind) => kind.format !== 'markdown')
      .map((kind) => [
        `${schemaFolder}/${kind.kind}.schema.json`,
        kind.location === 'isms.yaml' ? ['isms.yaml'] : [`${kind.location}.yaml`, `${kind.location}/**/*.yaml`],
      ]),
  )
  return { ...ofKinds, [`${schemaFolder}/framework.schema.json`]: ['frameworks/**/*.yaml'] }
}
