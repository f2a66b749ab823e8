/** Reports that nothing about the management system itself is in the registers, neither a risk nor an opportunity. */
import { defineRule } from '../define.ts'
import { risk } from './_example-texts.ts'

export const rule = defineRule({
  id: 'risk/isms-level-missing',
  summary: 'No risk to the ISMS itself and no opportunity is recorded',
  why: 'Planning also asks what could keep the management system from working, such as one person who knows it all, and what chances there are. An empty page suggests that nobody asked.',
  fires:
    'Fires when there is no live risk of type isms and no live opportunity. Silent as soon as one of either exists.',
  fix: 'Record what could keep the ISMS itself from working.',
  severity: 'info',
  grade: 'ofi',
  needs: ['files'],
  clauses: ['6.1.1'],
  phase: 'stage1',
  check: ({ repo, report }) => {
    if (repo.unreadableKinds.has('risk') || repo.unreadableKinds.has('opportunity')) return
    if (repo.live('opportunity').length > 0 || repo.live('risk').some(({ data }) => data.type === 'isms')) return
    report({
      message: 'No risk of type isms and no opportunity is recorded',
      help: 'Add a risk of type isms, for example the loss of the person who runs the ISMS, or an opportunity.',
    })
  },
  examples: {
    bad: [
      {
        title: 'Operational risks only',
        files: {
          'isms.yaml': 'format: 1\norganization: Example B.V.\n',
          'risks/RISK-001.yaml': risk('status: identified\n'),
        },
        at: ['isms.yaml:1'],
      },
    ],
    good: [
      {
        title: 'A risk of the ISMS',
        files: { 'risks/RISK-001.yaml': risk('status: identified\n').replace('operational', 'isms') },
      },
      {
        title: 'An opportunity',
        files: {
          'opportunities.yaml':
            'id: OPP-001\ntitle: Win tenders\naction: Certify the platform\nowner: PER-001\nstatus: open\n',
        },
      },
    ],
  },
})
