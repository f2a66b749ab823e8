/** Rule document/classification-unknown: classifications are levels of the scheme (A.5.12 and A.5.13). */
import { classificationLevels, levelRank } from '../../analysis/classification-levels.ts'
import { nameOf } from '../../analysis/ids.ts'
import { isBlank } from '../../analysis/words.ts'
import { isLive } from '../../model/life.ts'
import { defineRule } from '../define.ts'
import { config, policy } from './_example-texts.ts'

export const rule = defineRule({
  id: 'document/classification-unknown',
  summary: 'A classification is not a level of the scheme',
  why: 'A level that the scheme does not know has no handling rules, so everybody handles it as they please.',
  fires:
    'Fires when classification of a document or asset holds a value outside the scheme, by default public, internal, confidential and restricted. Silent when the field is absent, which document/header-incomplete and asset/without-classification report, for letter case, and for artifacts that have ended.',
  fix: 'Use a level of the classification scheme.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['A.5.12', 'A.5.13'],
  phase: 'implementing',
  options: {
    'classification.levels': '[public, internal, confidential, restricted]: the levels, lowest first',
  },
  check({ repo, report }) {
    const levels = classificationLevels(repo)
    for (const artifact of repo.artifacts) {
      const { classification } = artifact.data as { classification?: unknown }
      if (typeof classification !== 'string' || isBlank(classification) || !isLive(artifact)) continue
      if (levelRank(levels, classification) >= 0) continue
      report({
        artifact,
        pointer: '/classification',
        message: `${nameOf(artifact)} is classified as ${classification}, which is no level of the scheme`,
        help: `Use ${levels.join(', ')}.`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'secret',
        files: { 'policies/access.md': policy('classification: secret\n') },
        at: ['policies/access.md:9'],
      },
    ],
    good: [
      { title: 'a level in capitals', files: { 'policies/access.md': policy('classification: Internal\n') } },
      {
        title: 'a scheme of our own',
        files: {
          'isms.yaml': config('classification: { levels: [open, secret] }\n'),
          'policies/access.md': policy('classification: secret\n'),
        },
      },
      { title: 'none', files: { 'policies/access.md': policy() } },
    ],
  },
})
