/** What can be explained, as plain data: rules, kinds, clauses and controls, cross-linked. */
import { allKinds, kindNamed } from '../artifacts/catalogue.ts'
import type { KindInfo } from '../artifacts/kind-info.ts'
import { schemaOf } from '../artifacts/schema-files.ts'
import { allChecks, findCheck } from '../engine/rule-catalogue.ts'
import { criteriaServedBy } from '../frameworks/catalogues.ts'
import type { AnnexControl, Clause } from '../frameworks/framework.ts'
import { annexControl, annexControls, clauseCited, clauses } from '../frameworks/iso27001.ts'
import type { Rule, RuleInfo } from '../rules/define.ts'
import { type InverseRelation, inverseRelationsOf, type Relation, relationsOf } from './relations.ts'

/** A rule or built-in check. */
export interface RuleTopic extends RuleInfo {
  readonly topic: 'rule'
  readonly examples?: Rule['examples']
}

/** One field of a kind. */
export interface FieldTopic {
  /** Pointer pattern without the leading slash, `*` for list entries. */
  readonly name: string
  readonly type: string
  readonly required: boolean
  readonly description: string
  readonly values?: Readonly<Record<string, string>>
  readonly refersTo?: readonly string[]
}

/** An artifact kind with its fields. */
export interface KindTopic extends Omit<KindInfo, 'fields' | 'lists' | 'links' | 'columns'> {
  readonly topic: 'kind'
  readonly fields: readonly FieldTopic[]
  readonly relations: readonly Relation[]
  readonly linkedFrom: readonly InverseRelation[]
  readonly rules: readonly string[]
}

/** A clause with the kinds that serve it and the rules that watch it. */
export interface ClauseTopic extends Clause {
  readonly topic: 'clause'
  readonly kinds: readonly string[]
  readonly rules: readonly string[]
}

/** A control with the rules that watch it, and what it serves in other frameworks. */
export interface ControlTopic extends AnnexControl {
  readonly topic: 'control'
  readonly rules: readonly string[]
  readonly mappings: ReturnType<typeof criteriaServedBy>
}

export type Topic = RuleTopic | KindTopic | ClauseTopic | ControlTopic

/** The topic of a name, or undefined. */
export function explainTopic(name: string): Topic | undefined {
  const check = findCheck(name)
  if (check !== undefined) return ruleTopic(check)
  const kind = kindNamed(name)
  if (kind !== undefined) return kindTopic(kind)
  const control = annexControl(name.toUpperCase().startsWith('A.') ? name.toUpperCase() : `A.${name}`)
  const clause = clauseCited(name)
  if (clause !== undefined) return clauseTopic(clause)
  return control === undefined ? undefined : controlTopic(control)
}

/** Everything that can be explained. */
export function explainAll() {
  return {
    rules: allChecks.map(ruleTopic).sort((a, b) => (a.id < b.id ? -1 : 1)),
    kinds: allKinds.map(kindTopic),
    clauses: clauses.map(clauseTopic),
    controls: annexControls.map(controlTopic),
  }
}

function ruleTopic(check: RuleInfo | Rule): RuleTopic {
  const {
    id,
    summary,
    why,
    fires,
    fix,
    severity,
    grade,
    needs,
    clauses: cited,
    phase,
    ofPractice,
    options,
    sees,
  } = check
  return {
    topic: 'rule',
    id,
    summary,
    why,
    fires,
    fix,
    severity,
    grade,
    needs,
    clauses: cited,
    phase,
    ...(ofPractice === undefined ? {} : { ofPractice }),
    ...(options === undefined ? {} : { options }),
    ...(sees === undefined ? {} : { sees }),
    ...('examples' in check ? { examples: check.examples } : {}),
  }
}

/** A kind with its fields, those inside groups and lists too. */
export function kindTopic(kind: KindInfo): KindTopic {
  const { fields: _fields, lists: _lists, links: _links, columns: _columns, ...rest } = kind
  const rules = allChecks.filter(({ id }) => id.startsWith(`${ruleGroup(kind.kind)}/`)).map(({ id }) => id)
  const fields = fieldsOf(schemaOf(kind.kind) as SchemaNode, '')
  return { topic: 'kind', ...rest, fields, relations: relationsOf(kind), linkedFrom: inverseRelationsOf(kind), rules }
}

/** Rule groups are named after the kind, with a few short forms. */
const ruleGroup = (kind: string): string =>
  ({
    'risk-acceptance': 'risk',
    'risk-methodology': 'risk',
    'risk-assessment': 'risk',
    'treatment-plan': 'treatment',
    person: 'people',
    'context-issue': 'context',
    'interested-party': 'context',
    'training-programme': 'training',
    'training-record': 'training',
    'legal-requirement': 'legal',
    'audit-programme': 'audit',
    'isms-config': 'config',
  })[kind] ?? kind

function clauseTopic(clause: Clause): ClauseTopic {
  return {
    topic: 'clause',
    ...clause,
    kinds: allKinds.filter((kind) => kind.clauses.some((cited) => within(cited, clause.id))).map(({ kind }) => kind),
    rules: rulesCiting((cited) => within(cited, clause.id)),
  }
}

function controlTopic(control: AnnexControl): ControlTopic {
  return {
    topic: 'control',
    ...control,
    rules: rulesCiting((cited) => cited === control.id),
    mappings: criteriaServedBy(control.id),
  }
}

const rulesCiting = (matches: (cited: string) => boolean): string[] =>
  allChecks.filter((check) => check.clauses.some(matches)).map(({ id }) => id)

/** True when a citation names the clause or something below it. */
const within = (cited: string, clause: string): boolean =>
  cited === clause || cited.startsWith(`${clause}.`) || cited.startsWith(`${clause} `)

interface SchemaNode {
  readonly type?: string
  readonly description?: string
  readonly properties?: Record<string, SchemaNode>
  readonly required?: readonly string[]
  readonly items?: SchemaNode
  readonly anyOf?: readonly SchemaNode[]
  readonly enum?: readonly string[]
  readonly markdownEnumDescriptions?: readonly string[]
  readonly 'x-ref'?: { readonly to: readonly string[] }
  readonly 'x-format'?: string
  readonly format?: string
}

function fieldsOf(schema: SchemaNode, prefix: string): FieldTopic[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, node]) => {
    const path = prefix + name
    const item = node.items
    const values = valuesOf(node) ?? (item === undefined ? undefined : valuesOf(item))
    const refersTo = node['x-ref']?.to ?? item?.['x-ref']?.to
    const field: FieldTopic = {
      name: path,
      type: typeOf(node),
      required: schema.required?.includes(name) ?? false,
      description: node.description ?? '',
      ...(values === undefined ? {} : { values }),
      ...(refersTo === undefined ? {} : { refersTo }),
    }
    const inner = node.properties ? fieldsOf(node, `${path}.`) : item?.properties ? fieldsOf(item, `${path}[].`) : []
    return [field, ...inner]
  })
}

function valuesOf(node: SchemaNode): Record<string, string> | undefined {
  if (node.enum === undefined) return undefined
  return Object.fromEntries(node.enum.map((value, index) => [value, node.markdownEnumDescriptions?.[index] ?? '']))
}

function typeOf(node: SchemaNode): string {
  if (node['x-ref']) return 'reference'
  if (node.enum) return 'word'
  if (node.items) return `list of ${typeOf(node.items)}`
  if (node.anyOf) return node.anyOf.map(typeOf).join(' or ')
  if (node.type === 'object') return 'fields'
  if (node.type === 'string') return node['x-format'] ?? node.format ?? 'text'
  return node.type ?? 'any'
}
