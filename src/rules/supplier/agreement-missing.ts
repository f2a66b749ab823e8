/** Reports suppliers that see our data without an agreement on record. */
import { isBlank } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { supplier } from './_example-texts.ts'

export const rule = defineRule({
  id: 'supplier/agreement-missing',
  summary: 'A supplier sees our data, and no agreement is on record',
  why: 'Without an agreement nothing obliges the supplier to protect what it sees.',
  fires:
    'Fires when a live supplier with data_access other than none has no agreement.ref. Silent for suppliers without data access.',
  fix: 'Record the agreement.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['A.5.20'],
  phase: 'stage1',
  check({ repo, report }) {
    for (const artifact of repo.live('supplier')) {
      const { data_access: access, agreement } = artifact.data
      if (access === undefined || access === 'none' || !isBlank(agreement?.ref)) continue
      report({
        artifact,
        pointer: agreement === undefined ? '/agreement' : '/agreement/ref',
        message: `${artifact.id} sees ${access === 'pii' ? 'personal' : access} data, and no agreement is on record`,
        help: 'Say under agreement.ref where the contract is.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Internal data and no contract',
        files: { 'suppliers/SUP-001.yaml': supplier('', { access: 'internal' }) },
        at: ['suppliers/SUP-001.yaml:1'],
      },
      {
        title: 'Terms without the paper that holds them',
        files: { 'suppliers/SUP-001.yaml': supplier('agreement:\n  security_terms: [incident notice]') },
        at: ['suppliers/SUP-001.yaml:7'],
      },
    ],
    good: [
      { title: 'No data access', files: { 'suppliers/SUP-001.yaml': supplier('', { access: 'none' }) } },
      {
        title: 'A contract on paper',
        files: { 'suppliers/SUP-001.yaml': supplier('agreement: { ref: Contract of 2022-01-14 }') },
      },
    ],
  },
})
