/** Reports controls that claim so much of Annex A that no part of it can be shown. */
import { limitNumber } from '../../model/settings.ts'
import { defineRule } from '../define.ts'
import { control } from './_example-texts.ts'

const ids = ['A.5.15', 'A.5.16', 'A.5.17', 'A.5.18', 'A.8.2', 'A.8.3', 'A.8.4', 'A.8.5']

export const rule = defineRule({
  id: 'control/covers-too-many',
  summary: 'One control claims many Annex A controls',
  why: 'A control that stands for everything can be shown for nothing; evidence for it proves one part and is counted for all.',
  fires:
    'Fires when one control claims more than 8 different Annex A ids (limits.annex_ids_per_control). Silent at exactly the limit, and for retired controls.',
  fix: 'Split the control so that each part can be shown.',
  severity: 'info',
  grade: 'ofi',
  needs: ['files'],
  clauses: ['6.1.3 b'],
  phase: 'stage1',
  options: { 'limits.annex_ids_per_control': 'Most Annex A ids that one control may claim; default 8.' },
  check({ repo, report }) {
    const most = limitNumber(repo, 'annex_ids_per_control', 8)
    for (const control of repo.live('control')) {
      const count = new Set(control.data.annex_a ?? []).size
      if (count <= most) continue
      report({
        artifact: control,
        pointer: '/annex_a',
        part: 'key',
        message: `${control.id} claims ${count} Annex A controls, more than ${most}`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Nine',
        files: {
          'controls/CTL-001.yaml': control(
            'CTL-001',
            `annex_a: [${ids.join(', ')}, A.8.18]\nstatus: implemented\nresponsibility: own`,
          ),
        },
        at: ['controls/CTL-001.yaml:3'],
      },
    ],
    good: [
      {
        title: 'Exactly eight',
        files: {
          'controls/CTL-001.yaml': control(
            'CTL-001',
            `annex_a: [${ids.join(', ')}]\nstatus: implemented\nresponsibility: own`,
          ),
        },
      },
    ],
  },
})
