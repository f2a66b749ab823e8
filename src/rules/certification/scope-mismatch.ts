/** Reports a certificate whose scope reads otherwise than our own. */
import { certificatesByDecision } from '../../analysis/certification/certificates.ts'
import { isApproved } from '../../analysis/document-in-force.ts'
import { scopeThatCounts } from '../../analysis/scope-boundary.ts'
import { plainText, shortText } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { certificate, certificatePath } from './_example-texts.ts'

const scope = (statement: string, status = 'approved') => ({
  ...certificate(),
  'scope.md': `---\nid: SCOPE\nstatus: ${status}\nstatement: ${statement}\nheadcount: 45\nprocesses: []\n---\n\n# Scope\n`,
})

export const rule = defineRule({
  id: 'certification/scope-mismatch',
  summary: 'The certificate and the approved scope differ',
  why: 'What is certified must be what is run. A scope that moved away from its certificate misleads customers, and the next auditor will ask when.',
  fires:
    'Fires when scope_text of the certificate in force differs from statement of the approved scope. Silent for differences in letter case, spacing and punctuation, while no scope is approved, and for certificates that are not in force.',
  fix: 'Align the scope, or ask the certification body to amend the certificate.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['4.3', '17021-1 8.2'],
  phase: 'certified',
  check({ repo, report }) {
    // The files alone say which certificate is in force: the last one, as long as its status says so.
    const artifact = certificatesByDecision(repo).at(-1)
    const { status, scope_text: text } = artifact?.data ?? {}
    const scope = scopeThatCounts(repo)
    const statement = scope?.data.statement
    if (artifact === undefined || scope === undefined || !isApproved(scope)) return
    if (text === undefined || statement === undefined || (status !== 'certified' && status !== 'scope-reduced')) return
    if (plainText(text) === plainText(statement)) return
    report({
      artifact,
      pointer: '/scope_text',
      message: `${artifact.id} certifies "${shortText(text)}", and the approved scope ${scope.id} says "${shortText(statement)}"`,
      related: [{ artifact: scope, pointer: '/statement', message: 'the approved scope' }],
    })
  },
  examples: {
    bad: [
      {
        title: 'Support was added to the scope',
        files: scope('Development, operation and support of the reporting platform.'),
        at: [`${certificatePath}:6`],
      },
    ],
    good: [
      { title: 'Other letters and stops', files: scope('development and operation of the Reporting Platform') },
      { title: 'A draft', files: scope('Development, operation and support of the reporting platform.', 'draft') },
    ],
  },
})
