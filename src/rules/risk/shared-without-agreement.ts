/** Reports risks that are said to be shared without anyone or anything that carries a part. */
import { isBlank } from '../../analysis/words.ts'
import { isFaulty } from '../../model/artifact.ts'
import { defineRule } from '../define.ts'
import { risk } from './_example-texts.ts'

export const rule = defineRule({
  id: 'risk/shared-without-agreement',
  summary: 'A risk is shared with nobody',
  why: 'A risk is shared only where a contract or an insurance says so. Without one, the organization carries all of it.',
  fires:
    'Fires when the treatment of a live risk is share and it names neither controls nor shared_with nor insurance. Silent when any one of the three is linked.',
  fix: 'Link the contract or the insurance that carries the risk.',
  severity: 'error',
  grade: 'major',
  needs: ['files'],
  clauses: ['6.1.3 b'],
  phase: 'stage1',
  check: ({ repo, report }) => {
    for (const artifact of repo.live('risk')) {
      const { treatment, controls = [], shared_with: parties = [], insurance = '' } = artifact.data
      if (treatment !== 'share' || [...controls, ...parties, insurance].some((id) => !isBlank(id))) continue
      if (['/controls', '/shared_with', '/insurance'].some((pointer) => isFaulty(artifact, pointer))) continue
      report({
        artifact,
        pointer: '/treatment',
        message: `${artifact.id} is shared with nobody: no control, party or insurance is named`,
        help: 'Add shared_with, insurance or controls.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Shared with nobody',
        files: { 'risks/RISK-001.yaml': risk('status: treating\ntreatment: share\n') },
        at: ['risks/RISK-001.yaml:6'],
      },
    ],
    good: [
      {
        title: 'An insurance carries a part',
        files: {
          'risks/RISK-001.yaml': risk(
            'status: treating\ntreatment: share\ninsurance: Cyber policy 4711 of Northsea Insurance\n',
          ),
        },
      },
    ],
  },
})
