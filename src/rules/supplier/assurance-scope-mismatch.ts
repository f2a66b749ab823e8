/** Reports suppliers whose certificates and reports speak of something other than the service in use. */
import { coversService, isCurrent } from '../../analysis/supplier-stakes.ts'
import { shortText } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { supplier } from './_example-texts.ts'

export const rule = defineRule({
  id: 'supplier/assurance-scope-mismatch',
  summary: 'No current assurance of a supplier covers the service in use',
  why: 'A certificate for the head office says nothing about the data centre. Only a paper whose scope names the service carries weight.',
  fires:
    'Fires when a live supplier has current assurance entries and no scope of theirs holds the words of its service; words of up to three letters do not count. Silent without a current entry, and when covers_service of one is true and its note says why.',
  fix: 'Get assurance that covers the service in use.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files'],
  clauses: ['A.5.22'],
  phase: 'stage2',
  check({ repo, today, report }) {
    for (const artifact of repo.live('supplier')) {
      const { service, assurance = [] } = artifact.data
      if (service === undefined) continue
      const current = assurance.flatMap((entry, at) =>
        isCurrent(entry ?? {}, today) ? [{ entry: entry ?? {}, at }] : [],
      )
      const first = current[0]
      if (first === undefined || current.some(({ entry }) => coversService(entry, service))) continue
      report({
        artifact,
        pointer: `/assurance/${first.at}/scope`,
        message: `${artifact.id} delivers "${shortText(service)}", which no current assurance names`,
        help: 'Get a paper that covers the service, or set covers_service and say in note why this one does.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Only the headquarters',
        files: {
          'suppliers/SUP-001.yaml': supplier(
            'assurance:\n  - { type: iso27001, scope: Headquarters and sales, expires: "2027-05-31" }',
          ),
        },
        at: ['suppliers/SUP-001.yaml:8'],
      },
      {
        title: 'Ticked, without a note',
        files: {
          'suppliers/SUP-001.yaml': supplier(
            'assurance:\n  - { type: iso27001, scope: All services, covers_service: true }',
          ),
        },
        at: ['suppliers/SUP-001.yaml:8'],
      },
    ],
    good: [
      {
        title: 'The scope names it, or a reviewer found it covered',
        files: {
          'suppliers/SUP-001.yaml': supplier(
            'assurance:\n  - { type: iso27001, scope: "Object storage, Cumulus regions 1 to 4", expires: "2027-05-31" }',
          ),
          'suppliers/SUP-002.yaml':
            'id: SUP-002\ntitle: Other\nservice: Log search\ncategory: software\ncriticality: low\ndata_access: none\nassurance:\n  - { scope: All services, covers_service: true, note: Annex 2 of the certificate lists it }\n',
        },
      },
      {
        title: 'Nothing current',
        files: { 'suppliers/SUP-001.yaml': supplier('assurance: [{ scope: Sales, expires: "2025-01-31" }]') },
      },
    ],
  },
})
