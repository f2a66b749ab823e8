/** Fills the starter templates: `{{name}}` becomes a value that is already written as YAML. */
import { stringify } from 'yaml'

/** The text with every `{{name}}` replaced; a name without value is a mistake of ours. Expressions `${{ }}` stay. */
export const fill = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/(?<!\$)\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`starter template asks for ${name}`)
    return value
  })

/** A text as YAML on one line. */
export const yamlText = (text: string): string => {
  const written = stringify(text, { lineWidth: 0 }).trimEnd()
  // Reads the same to every YAML parser, also to one that knows dates.
  return /\n/.test(written) || /^\d{4}-\d{2}-\d{2}$/.test(text) ? JSON.stringify(text) : written
}
