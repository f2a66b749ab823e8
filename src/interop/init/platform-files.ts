/** What the code host and the editor need beside an ISMS: CI, pull-request template, commit hook, editor settings. */
import { allKinds } from '../../artifacts/catalogue.ts'
import { editorMapping } from '../../artifacts/editor-mapping.ts'
import type { Answers } from './answers.ts'
import { fill, yamlText } from './fill.ts'
import type { Files } from './starter-files.ts'

/** Folder of the schemas below the root of the ISMS; names with a dot are read by no source. */
export const schemaFolder = '.isms/schemas'

/**
 * Files by path below the top of the repository.
 * @param templates texts of `templates/platform/` by name
 * @param prefix folder of the ISMS in its repository, empty or with a trailing slash
 * @param hook the command of the commit hook, written for a shell
 */
export function platformFiles(templates: Files, { ci, package: wanted }: Answers, prefix: string, hook: string): Files {
  const root = prefix === '' ? '.' : prefix.slice(0, -1)
  const values = {
    package: yamlText(wanted),
    root: yamlText(root),
    hook: yamlText(hook),
  }
  const file = (name: string) => fill(templates[name] as string, values)
  const hosts: Readonly<Record<typeof ci, Files>> = {
    github: {
      '.github/workflows/isms.yml': file('github-workflow.yml'),
      '.github/pull_request_template.md': file('pull-request.md'),
    },
    gitlab: {
      '.gitlab-ci.yml': file('gitlab-ci.yml'),
      '.gitlab/merge_request_templates/Default.md': file('pull-request.md'),
    },
    none: {},
  }
  return {
    ...hosts[ci],
    '.pre-commit-config.yaml': file('pre-commit-config.yaml'),
    '.vscode/settings.json': `${JSON.stringify({ 'yaml.schemas': editorMapping(allKinds, `./${prefix}${schemaFolder}`, prefix) }, null, 2)}\n`,
    '.vscode/extensions.json': `${JSON.stringify({ recommendations: ['redhat.vscode-yaml'] }, null, 2)}\n`,
  }
}
