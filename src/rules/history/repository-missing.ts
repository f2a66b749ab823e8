/** Says that the folder lies in no git repository, so that nothing about its history can be judged. */
import { defineRule } from '../define.ts'

export const rule = defineRule({
  id: 'history/repository-missing',
  summary: 'The folder lies in no git repository',
  why: 'Who changed what, who approved it and when is read from git. Without it the approvals in the files are claims, and no check has looked behind them.',
  fires:
    'Fires once when the folder is not inside a git repository, so that no rule needing git can run. Silent with --no-git, at a revision, and when every rule that needs git is turned off by severity_overrides.',
  fix: 'Run the check inside the git repository.',
  severity: 'warning',
  grade: 'none',
  needs: ['files'],
  clauses: ['7.5.3'],
  phase: 'implementing',
  sees: 'repository',
  check({ repo, repository, report }) {
    if (repository === undefined || repository.found) return
    const overrides = repo.config.severity_overrides ?? {}
    const isOff = (id: string) => Object.hasOwn(overrides, id) && overrides[id]?.severity === 'off'
    if (repository.rules.length > 0 && repository.rules.every(isOff)) return
    report({
      ...(repo.configArtifact === undefined ? {} : { artifact: repo.configArtifact }),
      message: 'The ISMS lies in no git repository; nothing about its history is checked',
      help: 'Run the check inside the git repository, or pass --no-git to check the files alone.',
    })
  },
  examples: {
    bad: [{ title: 'A copy of the files without .git', files: {}, inGit: false, at: ['isms.yaml:1'] }],
    good: [
      { title: 'A clone', files: {}, inGit: true },
      { title: 'Git was not asked for', files: {} },
    ],
  },
})
