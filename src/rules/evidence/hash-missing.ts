/** Rule evidence/hash-missing: the file of a piece of evidence is protected by its hash (A.5.33 and A.5.28). */
import { isBlank } from '../../analysis/words.ts'
import { isFaulty } from '../../model/artifact.ts'
import { defineRule } from '../define.ts'
import { files, record } from './_example-texts.ts'

export const rule = defineRule({
  id: 'evidence/hash-missing',
  summary: 'Evidence on a file records no hash',
  why: 'Without the hash nobody can show that the file is still what was collected.',
  fires:
    'Fires when location.path of live evidence is given and sha256 is absent. Silent for url and git-ref locations.',
  fix: 'Record the hash of the file.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files'],
  clauses: ['A.5.33', 'A.5.28'],
  phase: 'stage2',
  check({ repo, report }) {
    for (const artifact of repo.live('evidence')) {
      const { location, sha256 } = artifact.data
      if (isBlank(location?.path) || !isBlank(sha256) || isFaulty(artifact, '/sha256')) continue
      report({
        artifact,
        pointer: '/sha256',
        message: `${artifact.id} points to ${location?.path} and records no hash of it`,
      })
    }
  },
  examples: {
    bad: [
      { title: 'no hash', files: { 'evidence/EVD-001.yaml': record(), ...files }, at: ['evidence/EVD-001.yaml:1'] },
    ],
    good: [
      { title: 'a hash', files: { 'evidence/EVD-001.yaml': record(`sha256: "${'0'.repeat(64)}"\n`), ...files } },
      {
        title: 'an address',
        files: { 'evidence/EVD-001.yaml': record('location: { url: "https://example.org/1" }\n', 'location') },
      },
    ],
  },
})
