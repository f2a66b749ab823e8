/** Gathers what shapes a pack: templates (the user's own first), themes and fonts. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../package-root.ts'
import { readFonts } from '../render/pdf/fonts.ts'
import type { TemplateSource } from '../render/template.ts'
import type { PackResources } from './input.ts'
import { packTexts } from './texts.ts'

/** Reads one of the user's own template files, `templates/<name>`, from whatever revision the pack is built of. */
export type UserTemplate = (path: string) => string | undefined

/** The resources of the installed package, overridden file by file by the user's `templates/`. */
export function packResources(user: UserTemplate): PackResources {
  const own = ownSource(user)
  return {
    template: (name) => own(name) ?? builtInSource(name),
    texts: (language) => packTexts({ own, builtIn: builtInSource }, language),
    volumeTheme: builtIn('theme/volume.typ'),
    pageTheme: user('templates/theme/page.css') ?? builtIn('theme/page.css'),
    fonts: readFonts,
  }
}

function ownSource(user: UserTemplate): TemplateSource {
  return (name) => {
    const file = `templates/${name}`
    const text = user(file)
    return text === undefined ? undefined : { file, text }
  }
}

function builtInSource(name: string): ReturnType<TemplateSource> {
  const path = join(packageRoot, 'templates', name)
  return existsSync(path) ? { file: `(built in) templates/${name}`, text: readFileSync(path, 'utf8') } : undefined
}

function builtIn(name: string): string {
  return readFileSync(join(packageRoot, 'templates', name), 'utf8')
}
