/** Closing an action, finding, corrective action or incident: status, day and evidence, by range. */
import { kindNamed } from '../../artifacts/catalogue.ts'
import { CannotAnswer } from '../../cannot-answer.ts'
import { requireAgreement } from '../../edit/agree.ts'
import { applyEdits, type Edit, setField } from '../../edit/field-edit.ts'
import { addToList } from '../../edit/list-edit.ts'
import { scalarText } from '../../edit/scalar-text.ts'
import { kindTopic } from '../../explain/topics.ts'
import type { AnyArtifact } from '../../model/artifact.ts'
import type { Repo } from '../../model/repo.ts'
import { type FieldValue, fieldValues } from '../draft/field-values.ts'
import { type Closable, closableOf } from './closable.ts'
import type { RecordChange } from './record-change.ts'

/** What the user says about the closing. */
export interface Closing {
  /** Day of the closing, `YYYY-MM-DD`. */
  readonly on: string
  /** Ids of evidence. */
  readonly evidence: readonly string[]
  /** `field=value` each, for texts that closing needs, such as cause and lessons. */
  readonly set: readonly string[]
}

/** The edit that closes what has the id. Throws `CannotAnswer` when it cannot be closed or is closed already. */
export function close(repo: Repo, id: string, closing: Closing): RecordChange {
  const closable = closableOf(repo, id)
  const { artifact, pointer, data } = closable
  const { file } = artifact
  if (closable.isClosed)
    throw new CannotAnswer(`${id} is closed already (${file.path})`, 'Nothing has to be done; see isms show.')
  requireAgreement(file.path, file.yaml)
  const edits: (Edit | undefined)[] = closable.status === undefined ? [] : [set(closable, 'status', closable.status)]
  for (const [name, value] of given(closable, closing.set)) edits.push(set(closable, name, value))
  if (closable.dayField !== undefined && (data[closable.dayField] === undefined || closable.isAction))
    edits.push(set(closable, closable.dayField, closing.on))
  if (closing.evidence.length > 0) {
    if (!closable.takesEvidence)
      throw new CannotAnswer(
        `A ${artifact.kind} has no field for evidence`,
        `Let the evidence name it: isms evidence add FILE --supports ${id}, where its kind is supported.`,
      )
    const present = Array.isArray(data.evidence) ? data.evidence.map(String) : data.evidence ? [`${data.evidence}`] : []
    edits.push(addToList(file, pointer, 'evidence', present, closing.evidence, closable.order))
  }
  const content = applyEdits(
    file.text,
    edits.filter((edit) => edit !== undefined),
  )
  return { path: file.path, file, content }
}

/** Values of fields that the user gives, by name; only those directly below the closed thing. */
function given({ artifact, within }: Closable, texts: readonly string[]): Map<string, FieldValue> {
  const kind = kindNamed(artifact.kind)
  if (kind === undefined || texts.length === 0) return new Map()
  const fields = kindTopic(kind)
    .fields.filter(({ name }) => name.startsWith(within) && !/[.[]/.test(name.slice(within.length)))
    .map((field) => ({ ...field, name: field.name.slice(within.length) }))
  return fieldValues(texts, fields, artifact.kind as AnyArtifact['kind'])
}

function set({ artifact, pointer, order }: Closable, name: string, value: FieldValue): Edit {
  const text =
    typeof value === 'string' ? scalarText(value) : `[${value.map((item) => scalarText(item, true)).join(', ')}]`
  return setField(artifact.file, pointer, name, [`${name}: ${text}`], order)
}
