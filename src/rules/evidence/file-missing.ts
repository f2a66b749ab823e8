/** Rule evidence/file-missing: the file to which evidence points exists (clause 7.5.3, A.5.33). */
import { isBlank } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { files, record } from './_example-texts.ts'

export const rule = defineRule({
  id: 'evidence/file-missing',
  summary: 'The file of a piece of evidence does not exist',
  why: 'A record without its file is a claim; records have to be protected from loss.',
  fires:
    'Fires when location.path of live evidence names a file that does not exist at the revision under check. Silent for url and git-ref locations and for large-file pointers, which are files.',
  fix: 'Add the file or correct the path.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['7.5.3', 'A.5.33'],
  phase: 'implementing',
  check({ repo, report }) {
    for (const artifact of repo.live('evidence')) {
      const path = artifact.data.location?.path
      if (path === undefined || isBlank(path) || repo.plainFile(path.replace(/^(?:\.\/)+/, '')) !== undefined) continue
      report({ artifact, pointer: '/location/path', message: `${artifact.id} points to ${path}, which does not exist` })
    }
  },
  examples: {
    bad: [{ title: 'no such file', files: { 'evidence/EVD-001.yaml': record() }, at: ['evidence/EVD-001.yaml:9'] }],
    good: [
      { title: 'the file is there', files: { 'evidence/EVD-001.yaml': record(), ...files } },
      {
        title: 'an address',
        files: { 'evidence/EVD-001.yaml': record('location: { url: "https://example.org/1" }\n', 'location') },
      },
    ],
  },
})
