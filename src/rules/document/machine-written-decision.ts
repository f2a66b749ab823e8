/** Rule document/machine-written-decision: decisions are written by those who took them (clauses 7.5.2, 9.3.3 and 6.1.3 f). */
import { nameOf } from '../../analysis/ids.ts'
import { decisionKinds, provenanceOf } from '../../analysis/provenance.ts'
import { isBlank } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'

const review = (provenance: string) =>
  `id: MRV-2026-01\ntitle: Review\nstatus: planned\ndate: "2026-09-11"\nperiod: { from: "2025-12-01", to: "2026-05-31" }\nprovenance: { ${provenance} }\n`

export const rule = defineRule({
  id: 'document/machine-written-decision',
  summary: 'A machine wrote the record of a decision',
  why: 'Reviews, acceptances, audits and exceptions are judgements of people; a machine that writes them makes them up.',
  fires:
    'Fires when provenance.authored_by of a management review, a risk acceptance, an audit or an exception is tool or ai, confirmed or not, and when it is import and no source is named. Silent for an import with a source.',
  fix: 'Have the people who decided write the record.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['7.5.2', '9.3.3', '6.1.3 f'],
  phase: 'implementing',
  check({ repo, report }) {
    for (const kind of decisionKinds) {
      for (const artifact of repo.all(kind)) {
        const { authored_by: author, source } = provenanceOf(artifact)
        if (author !== 'tool' && author !== 'ai' && !(author === 'import' && isBlank(source))) continue
        report({
          artifact,
          pointer: '/provenance/authored_by',
          message:
            author === 'import'
              ? `${nameOf(artifact)} records a decision and was imported from nowhere named`
              : `${nameOf(artifact)} records a decision and was written by ${author === 'ai' ? 'a language model' : 'a tool'}`,
        })
      }
    }
  },
  examples: {
    bad: [
      {
        title: 'minutes of a language model, confirmed',
        files: { 'management-reviews/2026.yaml': review('authored_by: ai, confirmed_by: PER-001') },
        at: ['management-reviews/2026.yaml:6'],
      },
    ],
    good: [
      {
        title: 'imported from a named system',
        files: { 'management-reviews/2026.yaml': review('authored_by: import, source: Minutes of the board portal') },
      },
      { title: 'written by people', files: { 'management-reviews/2026.yaml': review('authored_by: human') } },
    ],
  },
})
