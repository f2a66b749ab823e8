/** Rule document/machine-written-unconfirmed: a person has confirmed what a tool or a language model wrote (clause 7.5.2). */
import { nameOf } from '../../analysis/ids.ts'
import { decisionKinds, provenanceOf } from '../../analysis/provenance.ts'
import { isBlank } from '../../analysis/words.ts'
import { statusOf } from '../../model/life.ts'
import { defineRule } from '../define.ts'
import { policy } from './_example-texts.ts'

const evidence = (type: string) =>
  `id: EVD-001\ntype: ${type}\nlocation: { url: "https://example.org" }\nprovenance: { authored_by: tool }\n`

export const rule = defineRule({
  id: 'document/machine-written-unconfirmed',
  summary: 'Content that a machine wrote is confirmed by nobody',
  why: "A machine answers for nothing; until a named person has checked the text, it is nobody's statement.",
  fires:
    'Fires when provenance.authored_by is tool or ai and confirmed_by is blank. Silent for evidence of type export or log that a tool collected, for audits, exceptions, management reviews and risk acceptances (document/machine-written-decision), for a name that is no person (reference/not-found, reference/wrong-kind), and for superseded and retired artifacts.',
  fix: 'Have a named person check and confirm the record.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['7.5.2'],
  phase: 'implementing',
  check({ repo, report }) {
    for (const artifact of repo.artifacts) {
      const { authored_by: author, confirmed_by: confirmed } = provenanceOf(artifact)
      if ((author !== 'tool' && author !== 'ai') || !isBlank(confirmed) || decisionKinds.has(artifact.kind)) continue
      if (['superseded', 'retired'].includes(statusOf(artifact))) continue
      if (artifact.kind === 'evidence' && author === 'tool' && ['export', 'log'].includes(artifact.data.type ?? ''))
        continue
      report({
        artifact,
        pointer: '/provenance/confirmed_by',
        message: `${nameOf(artifact)} was written by ${author === 'ai' ? 'a language model' : 'a tool'} and confirmed by nobody`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'a policy of a language model',
        files: { 'policies/access.md': policy('provenance:\n  authored_by: ai\n') },
        at: ['policies/access.md:9'],
      },
      {
        title: 'an attestation that a tool wrote',
        files: { 'evidence/EVD-001.yaml': evidence('attestation') },
        at: ['evidence/EVD-001.yaml:4'],
      },
    ],
    good: [
      {
        title: 'confirmed',
        files: { 'policies/access.md': policy('provenance: { authored_by: ai, confirmed_by: PER-001 }\n') },
      },
      { title: 'an export of a tool', files: { 'evidence/EVD-001.yaml': evidence('export') } },
    ],
  },
})
