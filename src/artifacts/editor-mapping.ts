/** Which schema an editor holds against which files: the setting of the YAML language server. */
import type { KindInfo } from './kind-info.ts'

/** Names of the schemas that the mapping uses. */
export const editorSchemas = (kinds: readonly KindInfo[]): readonly string[] => [
  ...kinds.filter(({ format }) => format !== 'markdown').map(({ kind }) => kind),
  'framework',
]

/**
 * Value of the setting `yaml.schemas`: schema path to file patterns.
 * @param schemaFolder path of the schemas as the editor sees it, for example `./node_modules/isms/schemas`
 * @param prefix folder of the ISMS below the folder that the editor opens, empty or with a trailing slash
 */
export function editorMapping(
  kinds: readonly KindInfo[],
  schemaFolder: string,
  prefix = '',
): Record<string, readonly string[]> {
  const ofKinds = Object.fromEntries(
    kinds
      .filter((kind) => kind.format !== 'markdown')
      .map((kind) => [
        `${schemaFolder}/${kind.kind}.schema.json`,
        kind.location === 'isms.yaml'
          ? [`${prefix}isms.yaml`]
          : [`${prefix}${kind.location}.yaml`, `${prefix}${kind.location}/**/*.yaml`],
      ]),
  )
  return { ...ofKinds, [`${schemaFolder}/framework.schema.json`]: [`${prefix}frameworks/**/*.yaml`] }
}
