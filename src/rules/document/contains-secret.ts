/** Rule document/contains-secret: no password, key or token lies in the repository (A.8.12, A.5.17). */
import { nameOf } from '../../analysis/ids.ts'
import { secretsIn } from '../../analysis/secrets.ts'
import type { SourceFile } from '../../parse/source-file.ts'
import { defineRule } from '../define.ts'
import { policy } from './_example-texts.ts'

const evidence = `id: EVD-001\ntype: export\nlocation: { path: evidence/files/settings.txt }\n`
const key = ['-----BEGIN RSA', 'PRIVATE KEY-----'].join(' ')

export const rule = defineRule({
  id: 'document/contains-secret',
  summary: 'A file holds a secret',
  why: 'Everybody who can read the repository, and its whole history, has the secret; a pack carries it to outsiders.',
  fires:
    'Fires on a private key block, an access token of a known shape or a password assignment in an artifact file or in a text file to which evidence points. Silent for values and lines marked as examples, for names of variables without a value, and for prose after a colon. The message does not repeat the secret.',
  fix: 'Remove the secret, change it, and clean the history.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['A.8.12', 'A.5.17'],
  phase: 'implementing',
  check({ repo, report }) {
    const scanned = new Set<SourceFile>()
    for (const artifact of repo.artifacts) {
      const { file } = artifact
      if (scanned.has(file)) continue
      scanned.add(file)
      for (const { from, to, what } of secretsIn(file.text))
        report({
          artifact,
          file,
          from,
          to,
          subject: `${what} ${from}`,
          message: `${nameOf(artifact)} holds ${what} in plain text`,
        })
    }
    for (const artifact of repo.all('evidence')) {
      const path = artifact.data.location?.path?.replace(/^(?:\.\/)+/, '')
      const text = path === undefined ? undefined : repo.plainFile(path)?.text()
      const first = text === undefined ? undefined : secretsIn(text)[0]
      if (text === undefined || first === undefined) continue
      const line = text.slice(0, first.from).split('\n').length
      report({
        artifact,
        pointer: '/location/path',
        message: `${artifact.id} points to ${path}, which holds ${first.what} in line ${line}`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'a password in a policy',
        files: { 'policies/access.md': `${policy()}\nadmin password: Tr0ub4dor&3\n` },
        at: ['policies/access.md:13'],
      },
      {
        title: 'a private key in a file of evidence',
        files: { 'evidence/EVD-001.yaml': evidence, 'evidence/files/settings.txt': `${key}\n` },
        at: ['evidence/EVD-001.yaml:3'],
      },
    ],
    good: [
      {
        title: 'prose, a variable and an example',
        files: {
          'policies/access.md': `${policy()}\nPassword: changed after every incident\n\npassword=$DB_PASSWORD1\n\nFor example, password: Tr0ub4dor&3\n`,
        },
      },
    ],
  },
})
