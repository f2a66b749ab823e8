/** Reports corrective actions of which nobody has judged whether they work. */
import { effectivenessChecks } from '../../analysis/deadlines/actions.ts'
import { passedOnes } from '../../analysis/deadlines/deadline.ts'
import { isBlank } from '../../analysis/words.ts'
import { isFaulty } from '../../model/artifact.ts'
import { defineRule } from '../define.ts'
import { cap, files } from './_example-texts.ts'

const effectiveness = (lines: string) => `effectiveness:
  criterion: No review is missed in two quarters
${lines}`

export const rule = defineRule({
  id: 'cap/effectiveness-not-verified',
  summary: 'Nobody has judged whether a corrective action works',
  why: 'The standard asks to review whether corrective action was effective. Done is not the same as cured.',
  fires:
    'Fires when a corrective action is closed and its effectiveness lacks criterion, verified_by, verified_on or result, or when verify_after lies before today and there is no result. Silent on the day of verify_after and before while it is not closed, and for refused ones.',
  fix: 'Check whether the action worked and record the result.',
  severity: 'error',
  grade: 'minor',
  needs: ['files', 'clock'],
  clauses: ['10.2 d'],
  phase: 'implementing',
  check: ({ repo, today, report }) => {
    for (const artifact of repo.all('cap')) {
      const { status, effectiveness: data } = artifact.data
      if (status !== 'closed' || isFaulty(artifact, '/effectiveness')) continue
      const lacks = [
        ...(isBlank(data?.criterion) ? ['criterion'] : []),
        ...((data?.verified_by ?? []).some((person) => person !== '') ? [] : ['verified_by']),
        ...(data?.verified_on === undefined ? ['verified_on'] : []),
        ...(data?.result === undefined ? ['result'] : []),
      ]
      if (lacks.length === 0) continue
      report({
        artifact,
        pointer: data === undefined || lacks.length > 1 ? '/effectiveness' : `/effectiveness/${lacks[0]}`,
        message: `${artifact.id} is closed and its effectiveness lacks ${lacks.join(', ')}`,
        help: 'Judge by the criterion whether the cause is gone, and record who judged it, when, and the result.',
      })
    }
    for (const { artifact, pointer, date } of passedOnes(effectivenessChecks(repo), today)) {
      report({
        artifact,
        pointer,
        message: `${artifact.id} was to be judged after ${date} and has no result`,
        help: 'Judge by the criterion whether the cause is gone and record the result, or set a later day and say why.',
      })
    }
  },
  examples: {
    bad: [
      { title: 'Closed without a judgement', files: files(cap('closed')), at: ['caps/CAP-001.yaml:1'] },
      {
        title: 'Closed, and nobody is named',
        files: files(cap('closed', effectiveness('  verified_on: "2026-06-22"\n  result: effective\n'))),
        at: ['caps/CAP-001.yaml:7'],
      },
      {
        title: 'The day of the judgement has passed',
        files: files(cap('implemented', effectiveness('  verify_after: "2026-06-29"\n'))),
        at: ['caps/CAP-001.yaml:9'],
      },
    ],
    good: [
      {
        title: 'The day of the judgement',
        files: files(cap('implemented', effectiveness('  verify_after: "2026-06-30"\n'))),
      },
      {
        title: 'Judged',
        files: files(
          cap('closed', effectiveness('  verified_by: [PER-010]\n  verified_on: "2026-06-22"\n  result: effective\n')),
        ),
      },
    ],
  },
})
