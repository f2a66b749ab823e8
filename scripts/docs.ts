/** Writes docs/reference from the declarations: a page per rule group, a page per kind, the command list. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { program } from '../src/cli.ts'
import { explainAll } from '../src/explain/topics.ts'
import { commandsPage } from './docs/commands-page.ts'
import { kindPage } from './docs/kind-page.ts'
import { indexPage, rulePage } from './docs/rule-page.ts'

const folder = join(import.meta.dirname, '../docs/reference')
rmSync(folder, { recursive: true, force: true })
for (const name of ['rules', 'kinds']) mkdirSync(join(folder, name), { recursive: true })

const { rules, kinds } = explainAll()
const groups = groupRules()
for (const [group, members] of groups) writeFileSync(join(folder, 'rules', `${group}.md`), rulePage(group, members))
for (const kind of kinds) writeFileSync(join(folder, 'kinds', `${kind.kind}.md`), kindPage(kind))
writeFileSync(join(folder, 'commands.md'), commandsPage(program()))
writeFileSync(join(folder, 'README.md'), indexPage(groups, kinds))

function groupRules(): Map<string, typeof rules> {
  const map = new Map<string, typeof rules>()
  for (const rule of rules) {
    const group = rule.id.split('/')[0] as string
    map.set(group, [...(map.get(group) ?? []), rule])
  }
  return map
}
