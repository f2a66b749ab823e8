/** Settings of isms.yaml about single registers: people, documents, classification, assets, suppliers, incidents, SoA. */
import { bool, duration, group, list, mapOf, oneOf, opt, text } from '../../fields.ts'
import { severityWords } from '../../shapes.ts'

export const people = group(
  { terms_include_nda: opt(bool('True when the terms of employment hold the confidentiality clause. Default false.')) },
  'Joining and leaving.',
)

export const retention = mapOf(duration('How long records of the kind are kept.'), 'Retention per kind of record.')

export const documents = group(
  {
    external: opt(
      list(
        group({
          id: opt(text('Name by which artifacts cite it.')),
          title: opt(text('Title.')),
          issuer: opt(text('Who publishes it.')),
          edition: opt(text('Edition or version.')),
          date: opt(text('Date of the edition.')),
          location: opt(text('Where it is kept.')),
        }),
        'Documents from outside that the ISMS relies on (clause 7.5.3).',
      ),
    ),
  },
  'Document control.',
)

export const classification = group(
  {
    levels: opt(
      list(text('A level.'), 'Levels from lowest to highest. Default public, internal, confidential, restricted.'),
    ),
  },
  'Classification scheme (A.5.12).',
)

export const assets = group(
  { types: opt(list(text('A type.'), 'Asset types besides the built-in ones.')) },
  'Asset register.',
)

export const training = group(
  {
    required_topics: opt(
      list(
        text('A topic.'),
        'Topics that every employee is trained in. Default: acceptable use, password hygiene, reporting suspicious activity, internal security expectations.',
      ),
    ),
  },
  'Awareness (clause 7.3).',
)

export const suppliers = group(
  {
    required_terms: opt(
      list(
        text('A term.'),
        'Security terms that an agreement holds. Default: incident notice, audit right, return or deletion, sub-suppliers.',
      ),
    ),
  },
  'Supplier register.',
)

export const incidents = group(
  {
    major_severities: opt(
      list(oneOf('A severity.', severityWords), 'Severities of a major incident. Default high, critical.'),
    ),
  },
  'Incident register.',
)

export const soa = group(
  {
    contradictions: opt(
      mapOf(
        text('Why the exclusion stands although the registers show the object.'),
        'Annex A ids whose check against the registers is switched off, each with a reason.',
      ),
    ),
  },
  'Statement of applicability.',
)
