/** An explained topic as text for a terminal. */
import { clipLines } from './clip.ts'
import type { ClauseTopic, ControlTopic, FieldTopic, KindTopic, RuleTopic, Topic } from './topics.ts'

/** Prints one topic. */
export function explanationText(topic: Topic): string {
  switch (topic.topic) {
    case 'rule':
      return ruleText(topic)
    case 'kind':
      return kindText(topic)
    case 'clause':
      return clauseText(topic)
    case 'control':
      return controlText(topic)
  }
}

function ruleText(rule: RuleTopic): string {
  const options = Object.entries(rule.options ?? {})
  return [
    `${rule.id}  (${rule.severity}; an auditor would typically grade it: ${rule.grade})`,
    '',
    rule.summary,
    '',
    section('Why', rule.why),
    section('Fires', rule.fires),
    section('Fix', rule.fix),
    section('Clauses', rule.clauses.join(', ')),
    section('Binds', `from phase ${rule.phase}; needs ${rule.needs.join(', ')}${sight(rule)}`),
    ...(rule.ofPractice === true ? [section('Accepted', practiceText)] : []),
    ...(options.length === 0
      ? []
      : [section('Options', options.map(([key, meaning]) => `${key}: ${meaning}`).join('\n'))]),
    ...examplesText(rule),
  ].join('\n')
}

const practiceText = 'by an exception in force that departs from the control or policy concerned (its field from)'
/** What a rule looks at besides the artifacts, in words. */
const sight = ({ sees }: RuleTopic): string =>
  sees === undefined ? '' : sees === 'pack' ? '; runs when a pack is built' : '; looks where the folder lies'

function examplesText(rule: RuleTopic): string[] {
  const show = (heading: string, example: { title: string; files: Readonly<Record<string, string>> } | undefined) =>
    example === undefined
      ? []
      : [
          '',
          `${heading}: ${example.title}`,
          ...Object.entries(example.files).flatMap(([path, text]) => [`  ${path}`, indent(clipLines(text), '    ')]),
        ]
  return [...show('Fires on', rule.examples?.bad[0]), ...show('Silent on', rule.examples?.good[0])]
}

function kindText(kind: KindTopic): string {
  const where =
    kind.location === 'isms.yaml'
      ? 'isms.yaml'
      : `${kind.location}/ or ${kind.location}.${kind.format === 'markdown' ? 'md' : 'yaml'}`
  return [
    `${kind.kind}  (${kind.title})`,
    '',
    kind.summary,
    '',
    section('Where', where),
    section('Clauses', kind.clauses.join(', ')),
    '',
    'Fields (* required)',
    ...kind.fields.map(fieldText),
    ...relationLines(kind),
    '',
    'Example',
    indent(kind.example.trimEnd(), '  '),
    ...(kind.rules.length === 0 ? [] : ['', 'Rules', ...kind.rules.map((id) => `  ${id}`)]),
  ].join('\n')
}

function relationLines(kind: KindTopic): string[] {
  const from = kind.relations.map(({ field, reads, to }) => `  ${field}  ${reads} ${to.join(' | ')}`)
  const to = kind.linkedFrom.map(({ from: other, field, reads }) => `  ${reads} ${other}  (${other}.${field})`)
  return [...(from.length === 0 ? [] : ['', 'Links', ...from]), ...(to.length === 0 ? [] : ['', 'Linked from', ...to])]
}

function fieldText(field: FieldTopic): string {
  const refers = field.refersTo === undefined ? '' : ` -> ${field.refersTo.join(' | ')}`
  const values = Object.entries(field.values ?? {}).map(
    ([value, meaning]) => `\n      ${value}${meaning === '' ? '' : `: ${meaning}`}`,
  )
  return `  ${field.name}${field.required ? '*' : ''}  (${field.type}${refers})  ${field.description}${values.join('')}`
}

function clauseText(clause: ClauseTopic): string {
  return [
    `Clause ${clause.id}  ${clause.title}`,
    '',
    section('Kinds', clause.kinds.join(', ') || 'none of its own'),
    section('Rules', clause.rules.join('\n') || 'none'),
  ].join('\n')
}

function controlText(control: ControlTopic): string {
  return [
    `${control.id}  ${control.title}`,
    '',
    section('Theme', `${control.theme}${control.new_in_2022 ? ', new in 2022' : ''}`),
    ...(control.from_2013.length === 0 ? [] : [section('2013', control.from_2013.join(', '))]),
    ...(control.documented === undefined
      ? []
      : [section('Written', `${control.documented.level}: ${control.documented.what}`)]),
    section('Rules', control.rules.join('\n') || 'those of the SoA and of controls in general'),
    ...(control.mappings.length === 0
      ? []
      : [
          section(
            'Serves',
            control.mappings.map(({ framework, criteria }) => `${framework}: ${criteria.join(', ')}`).join('\n'),
          ),
        ]),
  ].join('\n')
}

const section = (name: string, text: string): string => `${name.padEnd(8)} ${text.replace(/\n/g, `\n${' '.repeat(9)}`)}`
const indent = (text: string, by: string): string =>
  text
    .split('\n')
    .map((line) => by + line)
    .join('\n')
