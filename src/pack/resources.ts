/** Gathers what shapes a pack: templates (the user's own first), themes and fonts. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../package-root.ts'
import { readFonts } from '../render/pdf/fonts.ts'
import type { TemplateSource } from '../render/template.ts'
import type { PackResources } from './input.ts'

/** Reads one of the user's own template files, `templates/<name>`, from whatever revision the pack is built of. */
export type UserTemplate = (path: string) => string | undefined

/** The resources of the installed package, overridden file by file by the user's `templates/`. */
export function packResources(user: UserTemplate): PackResources {
  return {
    template: templateSource(user),
    volumeTheme: builtIn('theme/volume.typ'),
    pageTheme: user('templates/theme/page.css') ?? builtIn('theme/page.css'),
    // Not the user's to replace: nothing from the repository may run in the pack.
    pageScript: builtIn('theme/page.js'),
    fonts: readFonts,
  }
}

function templateSource(user: UserTemplate): TemplateSource {
  return (name) => {
    const file = `templates/${name}`
    const own = user(file)
    if (own !== undefined) return { file, text: own }
    const path = join(packageRoot, 'templates', name)
    return existsSync(path) ? { file: `(built in) ${file}`, text: readFileSync(path, 'utf8') } : undefined
  }
}

function builtIn(name: string): string {
  return readFileSync(join(packageRoot, 'templates', name), 'utf8')
}
