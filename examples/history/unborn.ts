/** Takes references out of a text that point to records which do not exist yet on a day. */

const id =
  '"?((?:EVD|RISK|CTL|FND|CAP|INC|EXC|CHG|MRV|AUD|KPI|OBJ|IMP|OPP|RA|RAC|BCT|CMP|TRN|RTP|SUP|AST|PER|LEG|PTY|ISS|POL|PRC|BCP|APR|CPL|ROL)-[0-9A-Z-]+)"?'

const emptied = '[emptied]'

/** The text without references to ids for which `born` is false; lists and fields that end up empty go as well. */
export function withoutUnborn(text: string, born: (id: string) => boolean): string {
  const unborn = (name: string | undefined) => name !== undefined && !born(name)
  return text
    .replace(/\[[^[\]]*\]/g, (list) => shorterList(list, unborn))
    .replace(new RegExp(`^ *- (?:type|rel|with): .*\\n +(?:ref|to): ${id}\\n`, 'gm'), (item, name: string) =>
      unborn(name) ? '' : item,
    )
    .replace(new RegExp(`^ *- ${id}\\n`, 'gm'), (item, name: string) => (unborn(name) ? '' : item))
    .replace(
      new RegExp(`^ *(?:job_description|quotation|metric|deputy|supplier|risk|evidence): ${id}\\n`, 'gm'),
      (line, name: string) => (unborn(name) ? '' : line),
    )
    .replace(/^ *[a-z_]+: \[emptied\]\n/gm, '')
    .replace(/^( *)(evidence|refs|drivers|subjects|leads_to|met_by|documents|controls):\n(?!\1 |\1- )/gm, '')
}

function shorterList(list: string, unborn: (name: string | undefined) => boolean): string {
  const items = list.slice(1, -1).split(/,\s*/)
  const kept = items.filter((item) => !unborn(new RegExp(`^\\s*${id}\\s*$`).exec(item)?.[1]))
  return kept.length === items.length
    ? list
    : kept.length === 0
      ? emptied
      : `[${kept.map((item) => item.trim()).join(', ')}]`
}
