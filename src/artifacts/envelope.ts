/** The fields that every artifact shares, and those that every document adds (reference model: envelope). */
import { type TProperties, Type } from 'typebox'
import { date, duration, group, list, oneOf, opt, ref, refs, sha256, text, version } from './fields.ts'

const common = {
  kind: opt(text('Overrides the kind that the location implies.')),
  owner: opt(ref(['person', 'role'], 'Who answers for this: a person or a role.', 'owned by', 'owns')),
  tags: opt(list(text('A free label.'), 'Free labels; they never count for approval.')),
  retention: opt(duration('How long the record is kept.')),
  clauses: opt(refs('clause', 'Clauses of the standard this serves.', 'serves clause', 'served by')),
  controls: opt(
    refs(['annex-a', 'control'], 'Annex A controls or own controls this bears on.', 'bears on', 'borne on by'),
  ),
  refs: opt(
    list(
      group({
        rel: opt(text('What the relation is, for example "evidence for".')),
        to: ref('any', 'Id of the related artifact.', 'refers to', 'referred to by'),
      }),
      'Further relations.',
    ),
  ),
  provenance: opt(
    group(
      {
        authored_by: opt(
          oneOf('Who wrote the text.', {
            human: 'A person.',
            tool: 'A tool.',
            ai: 'A language model.',
            import: 'Imported from another system.',
          }),
        ),
        confirmed_by: opt(
          ref('person', 'Person who confirmed content that no person wrote.', 'confirmed by', 'confirmed'),
        ),
        source: opt(text('Where it came from.')),
      },
      'Where the content came from.',
    ),
  ),
  late_note: opt(text('Why something that can no longer be mended was late; silences findings about the past.')),
} satisfies TProperties

/** Status words of kinds that name none of their own; absent means active. */
export const activeOrRetired = opt(
  oneOf('Life of the record; absent means active.', {
    active: 'In use.',
    retired: 'No longer in use, kept for the record.',
  }),
)

const id = (prefix: string) => text('Stable id, unique in the repository.', { minLength: 1, examples: [prefix] })

/**
 * Fields of an ordinary artifact: `id` and `title` required, `owner` and the rest optional.
 * @param example an id as users would write it
 */
export const envelope = (example: string) => ({
  id: id(example),
  title: text('Short name in one line.', { minLength: 1 }),
  ...common,
})

/** Fields of a record of one event: `id` required, no title needed. */
export const recordEnvelope = (example: string) => ({
  id: id(example),
  title: opt(text('Short name in one line.')),
  ...common,
})

/** Fields of a row that another system may export: neither id nor title needed. */
export const rowEnvelope = () => ({
  id: opt(text('Stable id; derived from the owner and the row key when absent.')),
  title: opt(text('Short name in one line.')),
  ...common,
})

/** One approval of a document's content (clause 7.5.2 c). */
export const approval = group(
  {
    by: opt(ref('person', 'Person who approved.', 'approved by', 'approved')),
    role: opt(ref('role', 'Role in which the person approved.', 'approved in role', 'approves')),
    on: opt(date('Day of the approval.')),
    version: opt(version('Version that was approved.')),
    digest: opt(sha256('Digest of the approved content, written by `isms approve`.')),
    via: opt(
      oneOf('How the approval was given.', {
        merge: 'By merging or reviewing the change.',
        'signed-commit': 'By a signed commit.',
        'signature-file': 'By a signature kept beside the document.',
        external: 'Outside the repository.',
      }),
    ),
    file: opt(text('Path of the signature or scan, for signature-file and external.')),
  },
  'One approval.',
)

/** Document life: draft, in-review, approved, then superseded or retired. */
export const documentStatus = opt(
  oneOf('Where the document stands in its life.', {
    draft: 'Being written.',
    'in-review': 'Offered for approval.',
    approved: 'In force.',
    superseded: 'Replaced by another artifact.',
    retired: 'Withdrawn without replacement.',
  }),
)

/** Fields of a document (clause 7.5): the artifact fields plus version, classification, approval and review. */
export const documentEnvelope = (example: string) => ({
  ...recordEnvelope(example),
  status: documentStatus,
  version: opt(version('Version, MAJOR.MINOR; rises whenever approved content changes.')),
  classification: opt(text('Level of classification.levels in isms.yaml.', { examples: ['internal'] })),
  approval: opt(list(approval, 'Approvals of the present content.')),
  effective_from: opt(date('First day in force.')),
  next_review: opt(date('Day by which the document is reviewed again.')),
  review_interval: opt(duration('How often it is reviewed.')),
  change_note: opt(text('What changed in this version; the commit subject stands in when absent.')),
  audience: opt(refs('role', 'Roles that must know the document.', 'addressed to', 'must know')),
  supersedes: opt(ref('any', 'Artifact that this one replaces.', 'supersedes', 'superseded by')),
  language: opt(text('Language of the text (BCP 47).', { examples: ['en'] })),
})

/** A whole schema for one kind: closed, except for `x-` fields. */
export const artifactSchema = <P extends TProperties>(properties: P) =>
  Type.Object(properties, { additionalProperties: false, patternProperties: { '^x-': {} } })
