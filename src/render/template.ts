/** Fills Handlebars Markdown templates with plain data: strict, no escaping of its own, no prototype access. */
import Handlebars from 'handlebars'
import { templateHelpers } from './template-helpers.ts'

/** The filled text, or the fault with the template file and line. */
export type TemplateResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly file: string; readonly line: number; readonly message: string }

/** Finds the source of a template by name, such as `packs/pages/scope.md.hbs`. */
export type TemplateSource = (name: string) => { readonly file: string; readonly text: string } | undefined

type Fill = (data: unknown) => string

/** A filler of templates; each template is compiled once. Unknown fields and unknown helpers are faults, never silence. */
export function templateFiller(source: TemplateSource): (name: string, data: unknown) => TemplateResult {
  const engine = Handlebars.create()
  for (const name of Object.keys(engine.helpers)) {
    if (name === 'log' || name === 'lookup') engine.unregisterHelper(name)
  }
  for (const [name, helper] of Object.entries(templateHelpers)) engine.registerHelper(name, demanding(name, helper))
  const compiled = new Map<string, { file: string; fill: Fill }>()
  return (name, data) => {
    const found = source(name)
    if (!found) return { ok: false, file: name, line: 1, message: `no template ${name}` }
    try {
      const entry = compiled.get(name) ?? { file: found.file, fill: compile(engine, found.text) }
      compiled.set(name, entry)
      return { ok: true, text: entry.fill(JSON.parse(JSON.stringify(data))) }
    } catch (fault) {
      return { ok: false, file: found.file, ...explain(fault) }
    }
  }
}

/** Strict mode does not reach the arguments of helpers; this does. */
function demanding(name: string, helper: Handlebars.HelperDelegate): Handlebars.HelperDelegate {
  return function (this: unknown, ...args: unknown[]) {
    const options = args.at(-1) as { loc?: { start?: { line?: number } } }
    if (args.slice(0, -1).includes(undefined)) {
      throw Object.assign(new Error(`{{${name}}} is given a value that the view does not have`), {
        lineNumber: options.loc?.start?.line,
      })
    }
    return helper.apply(this, args as Parameters<Handlebars.HelperDelegate>)
  }
}

function compile(engine: typeof Handlebars, text: string): Fill {
  const fill = engine.compile(text, { strict: true, noEscape: true, preventIndent: true })
  return (data) => fill(data, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false })
}

function explain(fault: unknown): { line: number; message: string } {
  if (!(fault instanceof Error)) return { line: 1, message: String(fault) }
  const lineNumber = (fault as Error & { lineNumber?: number }).lineNumber
  const parsed = /Parse error on line (\d+)/.exec(fault.message)
  const at = / - (\d+):\d+$/.exec(fault.message)
  const line = Number(lineNumber ?? parsed?.[1] ?? at?.[1] ?? 1)
  return { line, message: fault.message.split('\n')[0]!.replace(/ - \d+:\d+$/, '') }
}
