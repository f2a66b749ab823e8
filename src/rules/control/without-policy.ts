/** Reports controls that no policy or procedure rules. */
import { controlsOfEntry, documentsOfEntry, hasUnknownId } from '../../analysis/controls-of.ts'
import { needsDocument } from '../../analysis/required-documents.ts'
import { applicableEntries, entryName } from '../../analysis/soa-entries.ts'
import { anyUnreadable } from '../../analysis/unreadable.ts'
import { defineRule } from '../define.ts'
import { control, entry, policy, soa } from './_example-texts.ts'

export const rule = defineRule({
  id: 'control/without-policy',
  summary: 'No policy or procedure rules a control',
  why: 'A measure that rests on no rule depends on who happens to carry it out; an auditor has nothing to hold it against.',
  fires:
    'Fires when an applicable entry links no live policy, procedure or continuity plan: itself, through its own controls, or by a document that names it or one of them under controls. Silent for entries planned or not started, for the controls that control/required-document-missing judges, and for ids that lead nowhere (reference/not-found).',
  fix: 'Link the policy or procedure that governs the control.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files'],
  clauses: ['A.5.37', '7.5.1'],
  phase: 'stage1',
  check({ repo, report }) {
    if (anyUnreadable(repo, 'policy', 'procedure', 'continuity-plan', 'control')) return
    for (const entry of applicableEntries(repo)) {
      const { status, documents, controls: named } = entry.data
      if (status === 'planned' || status === 'not-started' || needsDocument(entry.id)) continue
      if (documentsOfEntry(repo, entry).length > 0 || hasUnknownId(repo, documents) || hasUnknownId(repo, named))
        continue
      const controls = controlsOfEntry(repo, entry)
      if (controls.some(({ data }) => hasUnknownId(repo, data.documents))) continue
      report({
        artifact: entry.soa,
        pointer: `${entry.pointer}/documents`,
        message: `${entryName(entry)} links no policy or procedure${controls.length === 0 ? '' : `, nor does ${controls.length === 1 ? controls[0]?.id : 'any of its controls'}`}`,
        help: 'Link the policy or procedure that rules it, in the entry or in its control.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Neither the entry nor its control',
        files: {
          'soa.yaml': soa(entry('A.5.18', 'status: implemented, controls: [CTL-001]')),
          'controls/CTL-001.yaml': control('CTL-001', 'annex_a: [A.5.18]\nstatus: implemented\nresponsibility: own'),
        },
        at: ['soa.yaml:7'],
      },
    ],
    good: [
      {
        title: 'Through its control, by a policy that names it, or only planned',
        files: {
          'soa.yaml': soa(
            entry('A.5.18', 'status: implemented, controls: [CTL-001]'),
            entry('A.8.2', 'status: partial'),
            entry('A.8.3', 'status: planned'),
          ),
          'controls/CTL-001.yaml': control(
            'CTL-001',
            'annex_a: [A.5.18]\nstatus: implemented\nresponsibility: own\ndocuments: [POL-001]',
          ),
          'policies/POL-001.md': policy('POL-001', 'controls: [A.8.2]'),
        },
      },
    ],
  },
})
