/** Holds the files of a recorded pack against its manifest. */
import { plainTextFile } from '../../parse/source-file.ts'
import { defineRule } from '../define.ts'

const sum = 'a'.repeat(64)
/** SHA-256 of `Cover\n`. */
const coverSum = '8db1d5fc35bad163c21c47c6745ea4d2401c8b0149d6f11b0978030faf97afc9'
const manifest = (...files: readonly string[]) => `{
  "type": "stage1",
  "files": [
${files.join(',\n')}
  ]
}
`
const entry = (path: string, sha256: string) => `    { "path": "${path}", "sha256": "${sha256}" }`

export const rule = defineRule({
  id: 'pack/manifest-mismatch',
  summary: 'A recorded pack is not what its manifest says',
  why: 'The manifest is the proof of what was handed to the auditor. A file that differs from it, or is gone, makes the proof worthless.',
  fires:
    'Fires per file of a recorded pack (packs/<id>/ beside its manifest packs/<id>.json) that is missing or whose SHA-256 differs from the manifest, and on a manifest with such files that cannot be read. Silent for packs of which only the manifest is kept.',
  fix: 'Rebuild the pack from its commit, or restore the file.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['7.5.3', 'A.5.33'],
  phase: 'implementing',
  check({ repo, report }) {
    const paths = repo.filesBelow('packs')
    for (const path of paths) {
      const folder = path.replace(/\.json$/, '')
      if (folder === path || path.split('/').length !== 2) continue
      if (!paths.some((other) => other.startsWith(`${folder}/`))) continue
      const text = repo.plainFile(path)?.text()
      const files = text === undefined ? undefined : filesOf(text)
      if (text === undefined || files === undefined) {
        const file = plainTextFile(path, text ?? '')
        report({ file, message: `${path} is no manifest that can be read`, help: 'Restore the manifest.' })
        continue
      }
      for (const { path: name, sha256 } of files) {
        const found = repo.plainFile(`${folder}/${name}`)?.sha256()
        if (found === sha256) continue
        const from = Math.max(0, text.indexOf(JSON.stringify(name)))
        report({
          file: plainTextFile(path, text),
          from,
          to: from + JSON.stringify(name).length,
          subject: name,
          message:
            found === undefined
              ? `${folder} lacks ${name}, which its manifest lists`
              : `${folder}/${name} is not the file that the manifest lists`,
        })
      }
    }
  },
  examples: {
    bad: [
      {
        title: 'One file was edited, one deleted',
        files: {
          'packs/2026-stage1.json': manifest(entry('cover.html', sum), entry('gaps.html', sum)),
          'packs/2026-stage1/cover.html': 'Cover\n',
        },
        at: ['packs/2026-stage1.json:4', 'packs/2026-stage1.json:5'],
      },
    ],
    good: [
      {
        title: 'The file is the one listed',
        files: {
          'packs/2026-stage1.json': manifest(entry('cover.html', coverSum)),
          'packs/2026-stage1/cover.html': 'Cover\n',
        },
      },
      {
        title: 'Only the manifest is kept',
        files: { 'packs/2026-stage1.json': manifest(entry('cover.html', sum)) },
      },
    ],
  },
})

/** The files that a manifest lists; undefined when it is none. */
function filesOf(text: string): readonly { readonly path: string; readonly sha256: string }[] | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  const files = typeof value === 'object' && value !== null ? (value as { files?: unknown }).files : undefined
  if (!Array.isArray(files)) return undefined
  return files.flatMap((file: unknown) => {
    const { path, sha256 } = (file ?? {}) as { path?: unknown; sha256?: unknown }
    return typeof path === 'string' && typeof sha256 === 'string' ? [{ path, sha256 }] : []
  })
}
