/** Gathers what shapes a pack: templates (the user's own first), themes and fonts. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
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
    builtIn: builtInSource,
    texts: (language) => packTexts({ own, builtIn: builtInSource }, language),
    volumeTheme: builtIn('theme/volume.typ'),
    pageTheme: user('templates/theme/page.css') ?? builtIn('theme/page.css'),
    // Not the user's to replace: nothing from the repository may run in the pack.
    pageScript: builtIn('theme/page.js'),
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

const builtInSource: TemplateSource = (name) => {
  const path = join(packageRoot, 'templates', name)
  return existsSync(path) ? { file: `(built in) templates/${name}`, text: readFileSync(path, 'utf8') } : undefined
}

/** Names of the packs that come with the tool, sorted. */
export const builtInPacks = (): string[] =>
  readdirSync(join(packageRoot, 'templates/packs'))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort()

function builtIn(name: string): string {
  return readFileSync(join(packageRoot, 'templates', name), 'utf8')
}
