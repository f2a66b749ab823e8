/** Reports control ids of the 2013 edition and names what followed them. */
import { nameOf } from '../../analysis/ids.ts'
import { eachText } from '../../analysis/written-texts.ts'
import { successorsOf2013 } from '../../frameworks/iso27001.ts'
import type { Artifact } from '../../model/artifact.ts'
import { isLive } from '../../model/life.ts'
import { defineRule, type Finding } from '../define.ts'

export const rule = defineRule({
  id: 'reference/withdrawn-control-id',
  summary: 'A control id of the 2013 edition is cited',
  why: 'Certificates against the 2013 edition have ended; a document that cites its ids shows that the transition was not finished.',
  fires:
    'Fires on a three-level control id of the 2013 edition, such as A.9.2.3, in any field or Markdown body, once per field or line, and lists the successors. Silent for 2022 ids, for section numbers without the "A." prefix, for text that itself speaks of 2013, for change notes, for artifacts that have ended, and in import mapping files, which are no artifacts.',
  fix: 'Replace the id by the 2022 control named in the message.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['6.1.3'],
  phase: 'implementing',
  check({ repo, report }) {
    // One look at each whole file spares the walk in nearly all of them.
    const suspects = new Set(repo.files.filter(({ text }) => /A\.\d{1,2}\.\d{1,2}\.\d/.test(text)))
    for (const artifact of repo.artifacts) {
      if (!suspects.has(artifact.file) || !isLive(artifact)) continue
      eachText(artifact, (text, pointer) => {
        if (pointer === '/change_note' || pointer === '/id') return
        for (const id of withdrawnIds(text)) report({ ...finding(artifact, id), artifact, pointer })
      })
      const { file, body } = artifact
      let from = file.bodyOffset
      for (const line of body.split('\n')) {
        for (const id of withdrawnIds(line)) {
          const at = from + line.indexOf(id)
          report({ ...finding(artifact, id), artifact, file, from: at, to: at + id.length })
        }
        from += line.length + 1
      }
    }
  },
  examples: {
    bad: [
      {
        title: 'In a link and in the text of a policy',
        files: {
          'policies/POL-001.md':
            '---\nid: POL-001\ntitle: Access control\nlevel: topic\ncontrols:\n  - A.9.2.3\n---\n\n# Access control\n\nRights are reviewed as A.9.2.5 asks.\n',
        },
        at: ['policies/POL-001.md:6', 'policies/POL-001.md:11'],
      },
    ],
    good: [
      {
        title: 'Ids of 2022, a section number, and a sentence that names the old edition knowingly',
        files: {
          'policies/POL-001.md':
            '---\nid: POL-001\ntitle: Access control\nlevel: topic\ncontrols: [A.8.2]\n---\n\n# Access control\n\nSee section 9.2.3 of the manual. This replaces A.9.2.3 of the 2013 edition.\n',
        },
      },
      {
        title: 'A superseded policy stays as it was',
        files: {
          'policies/POL-001.md':
            '---\nid: POL-001\ntitle: Access control\nlevel: topic\nstatus: superseded\ncontrols: [A.9.2.3]\n---\n\n# Access control\n',
        },
      },
    ],
  },
})

/** Withdrawn ids in a text, each once; none when the text itself speaks of the old edition. */
function withdrawnIds(text: string): readonly string[] {
  if (!text.includes('A.') || /\b2013\b/.test(text)) return []
  const ids = text.match(/(?<![\w.])A\.\d{1,2}\.\d{1,2}\.\d{1,2}(?![\w]|\.\d)/g) ?? []
  return [...new Set(ids)].filter((id) => successorsOf2013(id).length > 0)
}

function finding(artifact: Artifact, id: string): Pick<Finding, 'subject' | 'message' | 'help'> {
  const successors = successorsOf2013(id)
  return {
    subject: id,
    message: `${nameOf(artifact)} cites ${id} of the 2013 edition, now ${successors.join(', ')}`,
    help: successors.length === 1 ? `Write ${successors[0]}.` : `Write the one that fits: ${successors.join(', ')}.`,
  }
}
