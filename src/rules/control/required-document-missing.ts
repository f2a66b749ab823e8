/** Reports controls that ask for a document or register that does not exist or is not in force. */
import { hasDatedAction } from '../../analysis/actions-for-control.ts'
import { controlsOfEntry, hasUnknownId } from '../../analysis/controls-of.ts'
import { documentLack } from '../../analysis/required-documents.ts'
import { applicableEntries, entryName } from '../../analysis/soa-entries.ts'
import { anyUnreadable } from '../../analysis/unreadable.ts'
import { nameList } from '../../analysis/words.ts'
import { statusOf } from '../../model/life.ts'
import { defineRule } from '../define.ts'
import { control, entry, policy, soa } from './_example-texts.ts'

export const rule = defineRule({
  id: 'control/required-document-missing',
  summary: 'A control asks for a document that is missing or not approved',
  why: 'For a few controls Annex A itself asks for something written; without it they cannot be met.',
  fires:
    'Fires once per applicable control among A.5.9, A.5.10, A.5.26, A.5.37, A.6.6, A.8.9 and A.8.27 whose document or register does not exist or is unapproved. For A.5.9 that is a live asset; for the others an approved policy, procedure or continuity plan linked by the entry, by its own controls, or naming one of them under controls. Silent for a control that is not yet implemented and has a dated action, for ids that lead nowhere (reference/not-found), and for A.5.31 (legal/register-missing).',
  fix: 'Create and approve the document or register.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['7.5.1 b', 'A.5.9', 'A.5.10', 'A.5.26', 'A.5.37', 'A.6.6', 'A.8.9', 'A.8.27'],
  phase: 'stage1',
  check({ repo, report }) {
    if (anyUnreadable(repo, 'asset', 'policy', 'procedure', 'continuity-plan', 'control')) return
    for (const entry of applicableEntries(repo)) {
      const lack = documentLack(repo, entry)
      if (lack === undefined || hasUnknownId(repo, entry.data.documents) || hasUnknownId(repo, entry.data.controls))
        continue
      const controls = controlsOfEntry(repo, entry)
      if (controls.some(({ data }) => hasUnknownId(repo, data.documents))) continue
      if (entry.data.status !== 'implemented' && hasDatedAction(repo, [entry.id, ...controls.map(({ id }) => id)]))
        continue
      const { what, unapproved } = lack
      const states = nameList(
        unapproved.map(
          (document) => `${document.id} is ${statusOf(document) === 'active' ? 'without status' : statusOf(document)}`,
        ),
      )
      report({
        artifact: entry.soa,
        pointer: `${entry.pointer}/documents`,
        message:
          unapproved.length === 0
            ? `${entryName(entry)} asks for ${what}, and none exists`
            : `${entryName(entry)} asks for ${what} in force, and ${states}`,
        help:
          entry.id === 'A.5.9'
            ? 'Write the asset register.'
            : unapproved.length === 0
              ? 'Write the document, have it approved, and link it from the entry or from its control.'
              : 'Have the document approved.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'No asset, a draft, and nothing linked',
        files: {
          'soa.yaml': soa(
            entry('A.5.9', 'status: implemented'),
            entry('A.5.10', 'status: implemented, documents: [POL-001]'),
            entry('A.5.26', 'status: planned'),
          ),
          'policies/POL-001.md': policy('POL-001', 'status: draft'),
        },
        at: ['soa.yaml:7', 'soa.yaml:8', 'soa.yaml:9'],
      },
    ],
    good: [
      {
        title: 'A register, an approved policy behind a control, and a planned control with a dated action',
        files: {
          'soa.yaml': soa(
            entry('A.5.9', 'status: implemented'),
            entry('A.5.10', 'status: implemented, controls: [CTL-001]'),
            entry('A.5.26', 'status: planned'),
          ),
          'assets/AST-001.yaml': 'id: AST-001\ntitle: Laptops\ntype: hardware\nin_scope: true\n',
          'controls/CTL-001.yaml': control(
            'CTL-001',
            'annex_a: [A.5.10]\nstatus: implemented\nresponsibility: own\ndocuments: [POL-001]',
          ),
          'policies/POL-001.md': policy('POL-001', 'status: approved'),
          'treatment-plans/RTP-1.yaml':
            'id: RTP-1\nactions:\n  - { id: RTP-1-1, risk: [RISK-001], control: A.5.26, what: Write the procedure, due: "2026-09-30", status: planned }\n',
        },
      },
    ],
  },
})
