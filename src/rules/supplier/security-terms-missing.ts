/** Reports agreements with suppliers on whom much depends that lack a security term. */
import { hasHighStakes } from '../../analysis/supplier-stakes.ts'
import { isBlank, plainText } from '../../analysis/words.ts'
import type { Artifact } from '../../model/artifact.ts'
import { defineRule } from '../define.ts'
import { supplier } from './_example-texts.ts'

const defaultTerms = ['incident notice', 'audit right', 'return or deletion', 'sub-suppliers']

export const rule = defineRule({
  id: 'supplier/security-terms-missing',
  summary: 'The agreement with a supplier lacks a security term',
  why: 'What is not agreed cannot be asked for when it is needed: notice of an incident, a look at the proof, the data back.',
  fires:
    'Fires once per live supplier of criticality high or with data_access confidential or pii, and lists the required terms that agreement.security_terms lacks; a longer term that holds the words of a required one counts. Silent for a term with a reason under agreement.waived_terms, and without agreement.ref, which supplier/agreement-missing reports.',
  fix: 'Add the term to the agreement, or record why it could not be had.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files'],
  clauses: ['A.5.20', 'A.5.21'],
  phase: 'stage1',
  options: {
    'suppliers.required_terms': `Security terms that an agreement holds; default ${defaultTerms.join(', ')}.`,
  },
  check({ repo, report }) {
    const required = repo.config.suppliers?.required_terms ?? defaultTerms
    for (const artifact of repo.live('supplier')) {
      if (!hasHighStakes(artifact) || isBlank(artifact.data.agreement?.ref)) continue
      const missing = missingTerms(artifact, required)
      if (missing.length === 0) continue
      report({
        artifact,
        pointer: '/agreement/security_terms',
        message: `${artifact.id} has an agreement without ${missing.join(', ')}`,
        help: 'Add the terms to the agreement and list them, or give the reason per term under agreement.waived_terms.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Two of four',
        files: {
          'suppliers/SUP-001.yaml': supplier(
            'agreement:\n  ref: Contract of 2022-01-14\n  security_terms: [incident notice, sub-suppliers]',
          ),
        },
        at: ['suppliers/SUP-001.yaml:9'],
      },
    ],
    good: [
      {
        title: 'One is waived with a reason, one is worded at more length',
        files: {
          'suppliers/SUP-001.yaml': supplier(
            'agreement:\n  ref: Contract of 2022-01-14\n  security_terms: [Incident notice within 24 hours, return or deletion, sub-suppliers]\n  waived_terms: { audit right: Reports of their auditor are read instead }',
          ),
        },
      },
      { title: 'No agreement at all is another finding', files: { 'suppliers/SUP-001.yaml': supplier('') } },
      {
        title: 'Little depends on it',
        files: {
          'suppliers/SUP-001.yaml': supplier('agreement: { ref: Order form }', {
            criticality: 'low',
            access: 'internal',
          }),
        },
      },
    ],
  },
})

/** Required terms that the agreement neither holds nor waives with a reason. */
function missingTerms({ data }: Artifact<'supplier'>, required: readonly string[]): readonly string[] {
  const { security_terms: terms = [], waived_terms: waived = {} } = data.agreement ?? {}
  const reasons = Object.entries(waived).filter(([, reason]) => !isBlank(reason))
  const settled = [...terms, ...reasons.map(([term]) => term)].map((term) => ` ${plainText(term ?? '')} `)
  return required.filter((term) => !settled.some((text) => text.includes(` ${plainText(term)} `)))
}
