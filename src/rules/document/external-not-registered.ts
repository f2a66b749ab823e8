/** Rule document/external-not-registered: documents from outside are on the list of external documents (clause 7.5.3). */

import { isExternalAudit } from '../../analysis/finding-deadlines.ts'
import { looksLikeId } from '../../analysis/ids.ts'
import { isBlank, plainName, shortText } from '../../analysis/words.ts'
import type { Artifact } from '../../model/artifact.ts'
import type { Repo } from '../../model/repo.ts'
import { defineRule } from '../define.ts'
import { config } from './_example-texts.ts'

const law = `id: LEG-001
title: Data protection
type: law
source: Regulation (EU) 2016/679
summary: Report breaches in time.
`

export const rule = defineRule({
  id: 'document/external-not-registered',
  summary: 'A document from outside is not on the list of external documents',
  why: 'Laws, contracts and reports rule the ISMS as much as own documents; the edition that was used has to be known.',
  fires:
    'Fires when source of a legal requirement, agreement.ref of a supplier or the report of an external audit is no file of the repository, no id and no entry of documents.external by id or title, and when its entry lacks title, issuer or both of edition and date. Silent for blank fields and for retired artifacts.',
  fix: 'Add the external document to the list with issuer and edition.',
  severity: 'info',
  grade: 'ofi',
  needs: ['files'],
  clauses: ['7.5.3'],
  phase: 'stage1',
  options: {
    'documents.external': 'none: external documents with id, title, issuer, edition or date',
  },
  check({ repo, report }) {
    // What is set there is unknown while isms.yaml cannot be read.
    if (repo.configArtifact === undefined) return
    const listed = listedDocuments(repo)
    for (const { artifact, pointer, name } of citations(repo)) {
      if (isBlank(name) || repo.find(name) !== undefined || looksLikeId(repo, name)) continue
      if (repo.plainFile(name.replace(/^(?:\.\/)+/, '')) !== undefined) continue
      const complete = listed.get(plainName(name))
      if (complete === true) continue
      report({
        artifact,
        pointer,
        message:
          complete === undefined
            ? `${artifact.id} cites "${shortText(name)}", which is not on the list of external documents`
            : `${artifact.id} cites "${shortText(name)}", whose entry in documents.external lacks title, issuer or edition`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'a law that is not listed',
        files: { 'legal-requirements.yaml': law },
        at: ['legal-requirements.yaml:4'],
      },
      {
        title: 'an entry without edition',
        files: {
          'isms.yaml': config(
            'documents: { external: [{ title: Regulation (EU) 2016/679, issuer: European Union }] }\n',
          ),
          'legal-requirements.yaml': law,
        },
        at: ['legal-requirements.yaml:4'],
      },
    ],
    good: [
      {
        title: 'an entry with issuer and date',
        files: {
          'isms.yaml': config(
            'documents: { external: [{ title: Regulation (EU) 2016/679, issuer: European Union, date: "2016-04-27" }] }\n',
          ),
          'legal-requirements.yaml': law,
        },
      },
      {
        title: 'a file of the repository',
        files: {
          'legal-requirements.yaml': law.replace('Regulation (EU) 2016/679', 'papers/gdpr.txt'),
          'papers/gdpr.txt': 'Text',
        },
      },
    ],
  },
})

/** Whether the entry is complete, by id and by title. */
function listedDocuments(repo: Repo): ReadonlyMap<string, boolean> {
  const listed = new Map<string, boolean>()
  for (const entry of repo.config.documents?.external ?? []) {
    const { id, title, issuer, edition, date } = entry ?? {}
    const complete = !isBlank(title) && !isBlank(issuer) && !(isBlank(edition) && isBlank(date))
    for (const name of [id, title]) if (name !== undefined && name !== '') listed.set(plainName(name), complete)
  }
  return listed
}

function citations(repo: Repo): { artifact: Artifact; pointer: string; name: string }[] {
  return [
    ...repo
      .live('legal-requirement')
      .map((artifact) => ({ artifact, pointer: '/source', name: artifact.data.source ?? '' })),
    ...repo
      .live('supplier')
      .map((artifact) => ({ artifact, pointer: '/agreement/ref', name: artifact.data.agreement?.ref ?? '' })),
    ...repo
      .all('audit')
      .filter(isExternalAudit)
      .map((artifact) => ({ artifact, pointer: '/report', name: artifact.data.report ?? '' })),
  ]
}
