/** Slips in packs that are kept beside their manifests. */
import type { Mutation } from '../mutation.ts'

const sum = 'a'.repeat(64)

export const packMutations: readonly Mutation[] = [
  {
    rule: 'pack/manifest-mismatch',
    path: 'packs/2026-stage1.json',
    put: `{\n  "files": [\n    { "path": "index.html", "sha256": "${sum}" }\n  ]\n}\n`,
    line: 'index.html',
    and: [{ path: 'packs/2026-stage1/index.html', put: '<p>Edited</p>\n' }],
  },
]
