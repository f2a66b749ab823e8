/** Reports entries that claim to be implemented with nothing behind them. */
import { approvedDocumentsOfEntry, controlsOfEntry, hasUnknownId } from '../../analysis/controls-of.ts'
import { evidenceOfEntry } from '../../analysis/evidence-of.ts'
import { applicableEntries, entryName } from '../../analysis/soa-entries.ts'
import { anyUnreadable } from '../../analysis/unreadable.ts'
import { defineRule } from '../define.ts'
import { control, included, soa } from './_example-texts.ts'

export const rule = defineRule({
  id: 'soa/implemented-without-control',
  summary: 'A control is said to be implemented, and nothing implements it',
  why: 'An auditor picks entries from the SoA and asks to be shown; an entry that leads to no measure is a claim.',
  fires:
    'Fires when an entry of status implemented links neither an own control nor both an approved document and evidence, from either end: an own control that claims the Annex A id, a document that names it under controls and evidence that supports it all count. Silent for partial, planned and not-started, for ids that lead nowhere (reference/not-found), and while a control, document or evidence record cannot be read.',
  fix: 'Link the control that implements it, or the document and the evidence.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['6.1.3 d', '8.1'],
  phase: 'implementing',
  check({ repo, report }) {
    if (anyUnreadable(repo, 'control', 'policy', 'procedure', 'evidence')) return
    for (const entry of applicableEntries(repo)) {
      const { status, controls, documents, evidence } = entry.data
      if (status !== 'implemented' || controlsOfEntry(repo, entry).length > 0) continue
      if ([controls, documents, evidence].some((ids) => hasUnknownId(repo, ids))) continue
      const documented = approvedDocumentsOfEntry(repo, entry).length > 0
      const proven = evidenceOfEntry(repo, entry).length > 0
      if (documented && proven) continue
      const lack = documented
        ? 'no control and no evidence'
        : proven
          ? 'no control and no approved document'
          : 'no control, no approved document and no evidence'
      report({
        artifact: entry.soa,
        pointer: `${entry.pointer}/controls`,
        message: `${entryName(entry)} is said to be implemented and has ${lack}`,
        help: 'Link the own control that implements it, or the approved document together with the evidence.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Nothing, and a draft policy without evidence',
        files: {
          'soa.yaml': soa(included('A.8.1'), included('A.8.2', 'status: implemented, documents: [POL-001]')),
          'policies/POL-001.md': '---\nid: POL-001\nlevel: topic\nstatus: draft\n---\n\n# Rights\n',
        },
        at: ['soa.yaml:7', 'soa.yaml:8'],
      },
    ],
    good: [
      {
        title: 'A control that claims the id; a document with evidence; a partial entry',
        files: {
          'soa.yaml': soa(
            included('A.8.1'),
            included('A.8.2', 'status: implemented, documents: [POL-001], evidence: [EVD-001]'),
            included('A.8.3', 'status: partial'),
          ),
          'controls/CTL-001.yaml': control('CTL-001', 'annex_a: [A.8.1]\nstatus: implemented'),
          'policies/POL-001.md': '---\nid: POL-001\nlevel: topic\nstatus: approved\n---\n\n# Rights\n',
          'evidence/EVD-001.yaml':
            'id: EVD-001\ntype: export\nsupports: [A.8.2]\nlocation: { url: "https://example.org/1" }\n',
        },
      },
    ],
  },
})
