/** Manifests for the examples of rules about recorded packs. */

/** A manifest that names a commit on line 2 and a tag on line 5. */
export const manifest = (commit: string, tag = 'isms-1', date = '2026-02-03'): string => `{
  "commit": "${commit}",
  "date": "${date}",
  "provenance": { "tags": [
    { "name": "${tag}", "commit": "${commit}" }
  ] }
}
`

/** Id of the nth commit of a scripted history. */
export const commitId = (n: number): string => n.toString(16).padStart(40, '0')
