/** How an approval is proved through each way in which code hosts bring a change to the main line. */
import { describe, expect, test } from 'vitest'
import { isAttributed, proofOf } from '../../src/analysis/git/proof.ts'
import { historyForRules } from '../../src/commands/history-view.ts'
import { people } from '../../src/rules/history/_example-texts.ts'
import { checkFiles, minimalConfig } from '../support/in-memory.ts'
import { ada, type ScriptedCommit, scripted } from './scripted-repository.ts'

const bo = 'Bo Example <bo@example.org>'
const webFlow = 'GitHub <noreply@github.com>'
const path = 'policies/access.md'
const files = { 'isms.yaml': minimalConfig, 'people.yaml': people }
const policy = (approved: boolean) =>
  `---\nid: POL-001\ntitle: Access\nlevel: top\nversion: "1.0"\nstatus: ${approved ? 'approved' : 'draft'}\n${
    approved ? 'approval:\n  - { by: PER-002, role: ROL-001, on: "2026-05-03", version: "1.0", via: merge }\n' : ''
  }---\n\nKeep it closed.\n`
const start: ScriptedCommit = { name: 'start', files: { ...files, [path]: policy(false) } }

/** The proof that Bo (PER-002) approved, from the commit that added the approval. */
async function proofIn(
  commits: readonly ScriptedCommit[],
  git: (run: (...args: string[]) => string) => void = () => {},
) {
  const repository = scripted([start, ...commits])
  git(repository.git)
  const open = await historyForRules(repository.folder, undefined)
  const { repo } = checkFiles({ ...files, [path]: policy(true) })
  const history = open?.(repo)
  const revision = history?.of('POL-001')?.revisions.find(({ after }) => after?.value.approval !== undefined)
  if (history === undefined || revision === undefined) throw new Error('no approval in the history')
  return {
    grade: proofOf(repo, history, revision, 'PER-002').grade,
    attributed: isAttributed(repo, revision, 'PER-002'),
    merged: revision.merge !== undefined,
  }
}
const approved = { [path]: policy(true) }
const branch: ScriptedCommit = { name: 'branch', parents: ['start'], files: approved, author: ada }
const onMain: ScriptedCommit = { name: 'meanwhile', parents: ['start'], files: { 'NOTES.md': 'x\n' } }
const merge = (message: string, author: string, committer = author): ScriptedCommit => ({
  name: 'merge',
  parents: ['meanwhile', 'branch'],
  files: approved,
  author,
  committer,
  message,
})

describe('a merge commit', () => {
  test('of GitHub, made on its site by the approver', async () => {
    const message = 'Merge pull request #12 from example/access\n\nAccess policy\n'
    expect(await proofIn([branch, onMain, merge(message, bo, webFlow)])).toEqual({
      grade: 'attributed',
      attributed: true,
      merged: true,
    })
  })

  test('of GitHub, made by the author alone, proves nothing', async () => {
    const message = 'Merge pull request #12 from example/access\n\nAccess policy\n'
    expect(await proofIn([branch, onMain, merge(message, ada, webFlow)])).toMatchObject({ grade: 'declared' })
  })

  test('of GitLab with the approvers in its trailers', async () => {
    const message = `Merge branch 'access' into 'main'\n\nAccess policy\n\nSee merge request example/isms!12\n\nReviewed-by: Cy Example <cy@example.org>\nApproved-by: ${bo}\n`
    expect(await proofIn([branch, onMain, merge(message, ada)])).toMatchObject({ grade: 'attributed', merged: true })
  })

  test('of GitLab that names somebody else', async () => {
    const message = `Merge branch 'access' into 'main'\n\nSee merge request example/isms!12\n\nApproved-by: Cy Example <cy@example.org>\n`
    expect(await proofIn([branch, onMain, merge(message, ada)])).toMatchObject({ grade: 'declared' })
  })

  test('that names the approver in its text, but in no trailer', async () => {
    const message = `Merge branch 'access'\n\n${bo} approved this, see the ticket.\n`
    expect(await proofIn([branch, onMain, merge(message, ada)])).toMatchObject({ grade: 'declared' })
  })

  test('of an octopus, made by the approver', async () => {
    const other: ScriptedCommit = { name: 'other', parents: ['start'], files: { 'OTHER.md': 'x\n' } }
    const octopus = { ...merge('Merge three branches\n', bo), parents: ['meanwhile', 'branch', 'other'] }
    expect(await proofIn([branch, onMain, other, octopus])).toMatchObject({ grade: 'attributed', merged: true })
  })
})

describe('a squash merge', () => {
  const squash = (message: string): ScriptedCommit => ({
    name: 'squash',
    files: approved,
    author: ada,
    committer: webFlow,
    message,
  })

  test('of GitHub with the approver as co-author', async () => {
    const message = `Access policy (#12)\n\n* Write it\n* Approve it\n\n---------\n\nCo-authored-by: ${bo}\n`
    expect(await proofIn([squash(message)])).toEqual({ grade: 'attributed', attributed: true, merged: false })
  })

  test.each(['Reviewed-by', 'Approved-by'])('with the trailer %s', async (key) => {
    expect(await proofIn([squash(`Access policy\n\n${key}: ${bo}\n`)])).toMatchObject({ grade: 'attributed' })
  })

  test('without a word on the approver', async () => {
    expect(await proofIn([squash('Access policy (#12)\n')])).toMatchObject({ grade: 'declared' })
  })

  test('with trailers in capitals, and the address in another case', async () => {
    const message = 'Access policy\n\nREVIEWED-BY: Bo Example <BO@example.org>\n'
    expect(await proofIn([squash(message)])).toMatchObject({ grade: 'attributed' })
  })
})

describe('a rebase merge', () => {
  const rebased = (more: Partial<ScriptedCommit>): ScriptedCommit => ({
    name: 'rebased',
    files: approved,
    author: ada,
    ...more,
  })

  test('that the approver made keeps the author and names the approver as committer', async () => {
    expect(await proofIn([rebased({ committer: bo })])).toEqual({
      grade: 'attributed',
      attributed: true,
      merged: false,
    })
  })

  test('that the approver wrote', async () => {
    expect(await proofIn([rebased({ author: bo, committer: webFlow })])).toMatchObject({ grade: 'attributed' })
  })

  test('that somebody else made', async () => {
    expect(await proofIn([rebased({ committer: 'Cy Example <cy@example.org>' })])).toMatchObject({ grade: 'declared' })
  })

  test('on a branch that the author then merged proves nothing: rebasing work is no approval', async () => {
    const commits = [{ ...branch, committer: bo }, onMain, merge('Merge branch access\n', ada)]
    expect(await proofIn(commits)).toMatchObject({ grade: 'declared', merged: true })
  })
})

test('a mailmap that turns the author into the approver changes nothing', async () => {
  const mailmap = { '.mailmap': 'Bo Example <bo@example.org> <ada@example.org>\n' }
  expect(await proofIn([{ name: 'alone', files: { ...approved, ...mailmap }, author: ada }])).toMatchObject({
    grade: 'declared',
  })
})

test('a replaced commit that names the approver changes nothing', async () => {
  const replace = (run: (...args: string[]) => string) => {
    const who = ['-c', 'user.name=Bo Example', '-c', 'user.email=bo@example.org']
    const forged = run(...who, 'commit-tree', 'main^{tree}', '-p', 'main~1', '-m', `Forged\n\nApproved-by: ${bo}`)
    run('replace', 'main', forged)
  }
  expect(await proofIn([{ name: 'alone', files: approved, author: ada }], replace)).toMatchObject({ grade: 'declared' })
})
