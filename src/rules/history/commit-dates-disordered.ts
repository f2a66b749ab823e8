/** Finds commits that claim to be older than the commit they build on (clause 7.5.3). */
import { limitNumber } from '../../model/settings.ts'
import { defineRule } from '../define.ts'
import { policy, step } from './_example-texts.ts'

export const rule = defineRule({
  id: 'history/commit-dates-disordered',
  summary: 'A commit is dated before the one it builds on',
  why: 'The dates of commits are what every other date is held against. A clock that was wrong, or set, makes them worthless.',
  fires:
    'Fires when the committer date of a commit is more than 1 day (`limits.clock_skew`) before that of a parent. Silent when only author and committer date differ, as after a rebase.',
  fix: 'Find out whose clock was wrong and note it in the change log.',
  severity: 'info',
  grade: 'ofi',
  needs: ['files', 'git'],
  clauses: ['7.5.3'],
  phase: 'implementing',
  options: { 'limits.clock_skew': '1: days that clocks may differ' },
  evenShallow: true,
  check({ repo, history, report }) {
    const skew = limitNumber(repo, 'clock_skew', 1) * 86_400
    if (history === undefined || repo.configArtifact === undefined) return
    for (const { id, parents, committedAt, committedOn } of history.commits()) {
      const late = parents
        .map((parent) => history.commit(parent))
        .find((one) => one && one.committedAt - committedAt > skew)
      if (late === undefined) continue
      report({
        artifact: repo.configArtifact,
        subject: id,
        message: `Commit ${id.slice(0, 10)} is dated ${committedOn}, and ${late.id.slice(0, 10)}, on which it builds, ${late.committedOn}`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'two days back',
        files: {},
        history: [step('2026-02-05', policy('')), step('2026-02-03', policy('', { body: 'Lock it.' }))],
        at: ['isms.yaml:1'],
      },
    ],
    good: [
      {
        title: 'one day, as clocks differ',
        files: {},
        history: [step('2026-02-04', policy('')), step('2026-02-03', policy('', { body: 'Lock it.' }))],
      },
    ],
  },
})
