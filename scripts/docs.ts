/** Writes docs/reference from the declarations: a page per rule group, per kind and per command. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { program } from '../src/cli.ts'
import { explainAll } from '../src/explain/topics.ts'
import { commandIndex, commandPage, documented } from './docs/command-page.ts'
import { kindPage } from './docs/kind-page.ts'
import { indexPage, rulePage } from './docs/rule-page.ts'
import { templatePage } from './docs/template-page.ts'

const folder = join(import.meta.dirname, '../docs/reference')
rmSync(folder, { recursive: true, force: true })
for (const name of ['rules', 'kinds', 'commands']) mkdirSync(join(folder, name), { recursive: true })

const { rules, kinds } = explainAll()
const groups = groupRules()
for (const [group, members] of groups) writeFileSync(join(folder, 'rules', `${group}.md`), rulePage(group, members))
for (const kind of kinds) writeFileSync(join(folder, 'kinds', `${kind.kind}.md`), kindPage(kind))
const cli = program()
for (const command of documented(cli))
  writeFileSync(join(folder, 'commands', `${command.name()}.md`), commandPage(command))
writeFileSync(join(folder, 'commands', 'README.md'), commandIndex(cli))
writeFileSync(join(folder, 'README.md'), indexPage(groups, kinds))
writeFileSync(join(folder, 'templates.md'), await templatePage())

function groupRules(): Map<string, typeof rules> {
  const map = new Map<string, typeof rules>()
  for (const rule of rules) {
    const group = rule.id.split('/')[0] as string
    map.set(group, [...(map.get(group) ?? []), rule])
  }
  return map
}
