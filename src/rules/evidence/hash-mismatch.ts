/** Rule evidence/hash-mismatch: a stored evidence file still has the content that was recorded (A.5.33, A.5.28). */
import { defineRule } from '../define.ts'

const evidence = (sha256: string) => `id: EVD-001
title: Encryption state of all laptops
supports: [A.8.1]
type: export
collected_on: "2026-04-02"
location: { path: evidence/files/laptops.csv }
sha256: "${sha256}"
`
/** SHA-256 of "laptop,encrypted\n". */
const ofLaptops = '2d2ebbf7ccbf2ab9551eea44a5012565cc39ce7a4e9a7c43ed11ed5856685aa6'

export const rule = defineRule({
  id: 'evidence/hash-mismatch',
  summary: 'The content of an evidence file is not the one that was recorded',
  why: 'Evidence that can change after the fact proves nothing; the hash is what shows that it did not.',
  fires:
    'Fires when the SHA-256 of the file differs from the stored one; for a pointer to a large file, the hash of the real content that the pointer ' +
    'names counts. Silent when the file is missing, which evidence/file-missing reports, and when no hash is stored. Retired evidence is judged too, ' +
    'because records are kept unchanged for as long as they are kept.',
  fix: 'Restore the original file, or record the new one as new evidence.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['A.5.33', 'A.5.28'],
  phase: 'implementing',
  check({ repo, report }) {
    for (const artifact of repo.all('evidence')) {
      const path = artifact.data.location?.path
      const stored = artifact.data.sha256?.replace(/^sha256:/, '')
      if (!path || !stored) continue
      const actual = repo.plainFile(path.replace(/^(?:\.\/)+/, ''))?.sha256()
      if (actual === undefined || actual === stored) continue
      report({
        artifact,
        pointer: '/sha256',
        message: `${artifact.id} records the hash ${stored.slice(0, 12)}… and ${path} has ${actual.slice(0, 12)}…`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'the file was changed after it was collected',
        files: {
          'evidence/laptops.yaml': evidence('0'.repeat(64)),
          'evidence/files/laptops.csv': 'laptop,encrypted\n',
        },
        at: ['evidence/laptops.yaml:7'],
      },
      {
        title: 'a large-file pointer names other content',
        files: {
          'evidence/laptops.yaml': evidence('0'.repeat(64)),
          'evidence/files/laptops.csv': `version https://git-lfs.github.com/spec/v1\noid sha256:${'1'.repeat(64)}\nsize 12345\n`,
        },
        at: ['evidence/laptops.yaml:7'],
      },
    ],
    good: [
      {
        title: 'the recorded hash, with the name of the method in front',
        files: {
          'evidence/laptops.yaml': evidence(`sha256:${ofLaptops}`),
          'evidence/files/laptops.csv': 'laptop,encrypted\n',
        },
      },
      {
        title: 'a large-file pointer to the recorded content',
        files: {
          'evidence/laptops.yaml': evidence('1'.repeat(64)),
          'evidence/files/laptops.csv': `version https://git-lfs.github.com/spec/v1\noid sha256:${'1'.repeat(64)}\nsize 12345\n`,
        },
      },
      { title: 'a missing file is another finding', files: { 'evidence/laptops.yaml': evidence('0'.repeat(64)) } },
    ],
  },
})
