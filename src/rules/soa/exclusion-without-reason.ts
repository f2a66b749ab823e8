/** Reports exclusions that the SoA does not justify. */
import { entryName, excludedEntries } from '../../analysis/soa-entries.ts'
import { isBlank } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { excluded, soa } from './_example-texts.ts'

export const rule = defineRule({
  id: 'soa/exclusion-without-reason',
  summary: 'An exclusion has no reason',
  why: 'Every exclusion has to be justified in the SoA; without a reason the control may be left out because it is unwelcome.',
  fires:
    'Fires when an entry with applicable no has a blank justification or no exclusion_ground, once per entry. Silent when both are filled; the quality of the text is soa/exclusion-reason-boilerplate.',
  fix: 'Say why the control is not needed here.',
  severity: 'error',
  grade: 'major',
  needs: ['files'],
  clauses: ['6.1.3 d'],
  phase: 'stage1',
  check({ repo, report }) {
    for (const entry of excludedEntries(repo)) {
      const withoutText = isBlank(entry.data.justification)
      const withoutGround = isBlank(entry.data.exclusion_ground)
      if (!withoutText && !withoutGround) continue
      const lack =
        withoutText && withoutGround
          ? 'without a justification or a ground'
          : withoutText
            ? 'without a justification'
            : 'without a ground'
      report({
        artifact: entry.soa,
        pointer: `${entry.pointer}/${withoutText ? 'justification' : 'exclusion_ground'}`,
        message: `${entryName(entry)} is excluded ${lack}`,
        help: withoutText
          ? 'Say in the justification why the control is not needed here, and give the exclusion_ground.'
          : 'Give the exclusion_ground: activity-not-performed, asset-absent, technology-absent or location-absent.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'No text, no ground, neither',
        files: {
          'soa.yaml': soa(excluded('A.7.6', ''), excluded('A.7.11', undefined, ''), excluded('A.7.12', '', '')),
        },
        at: ['soa.yaml:7', 'soa.yaml:8', 'soa.yaml:9'],
      },
    ],
    good: [
      { title: 'Both are filled, however thin the text is', files: { 'soa.yaml': soa(excluded('A.7.6', 'No rooms')) } },
    ],
  },
})
