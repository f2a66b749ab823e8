/** Rule document/placeholder-text: no text still waits to be written (clause 7.5.2). */
import { mayHoldPlaceholder, placeholdersIn } from '../../analysis/placeholder.ts'
import { eachText } from '../../analysis/written-texts.ts'
import type { AnyArtifact } from '../../model/artifact.ts'
import { nodeAt, type SourceFile } from '../../parse/source-file.ts'
import { defineRule } from '../define.ts'

const policy = (text: string, fields = '') => `---
id: POL-002
title: Access policy
level: topic
status: draft
${fields}---

${text}
`
const procedure = (type: string) => `---
id: PRC-001
title: Visitor form
doc_type: ${type}
process_owner: PER-001
---

Visitor: [Name], host: TODO
`

export const rule = defineRule({
  id: 'document/placeholder-text',
  summary: 'A text still holds a placeholder',
  why: 'A prompt that nobody replaced shows the auditor a document that nobody has read to its end.',
  fires:
    'Fires on TODO, TBC, TBD, XXX, a bracketed prompt such as [Company] or [insert name], an unresolved {{...}} or lorem ipsum in any field or body ' +
    'of any artifact, drafts included. Silent for Markdown links, link definitions, check boxes and footnotes; inside code, comments and link ' +
    'addresses; for brackets that hold a number, an id, a label such as [Internal] or one word inserted in a quotation; in x- fields, in ' +
    'limits.stock_phrases, and in procedures of doc_type template.',
  fix: 'Replace the placeholder by the real text.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['7.5.2'],
  phase: 'stage1',
  check({ repo, report }) {
    const reportedIn = new Map<SourceFile, Set<number> | undefined>()
    for (const artifact of repo.artifacts) {
      const { file } = artifact
      // Most files hold nothing of the kind and are not walked at all.
      if (!reportedIn.has(file)) reportedIn.set(file, mayHoldPlaceholder(file.text) ? new Set() : undefined)
      const reported = reportedIn.get(file)
      if (reported === undefined) continue
      if (artifact.kind === 'procedure' && artifact.data.doc_type === 'template') continue
      for (const { from, to, text, pointer } of inArtifact(artifact)) {
        // A row inside its owner is an artifact too, and a row of a CSV file has one place for all its cells.
        if (reported.has(from)) continue
        reported.add(from)
        const subject = artifact.id === '' ? file.path : artifact.id
        report({
          artifact,
          pointer,
          file,
          from,
          to,
          message: `${subject} holds the placeholder "${text}"`,
          subject: text,
        })
      }
    }
  },
  examples: {
    bad: [
      {
        title: 'markers and prompts in a body',
        files: {
          'policies/access.md': policy(
            '[Company] grants access by role.\n\nReviewed by [insert name] every {{interval}} days.\n\nTODO: exceptions\n',
          ),
        },
        at: ['policies/access.md:8', 'policies/access.md:10', 'policies/access.md:10', 'policies/access.md:12'],
      },
      {
        title: 'in the fields of a register',
        files: {
          'people.yaml':
            '- id: PER-001\n  title: TBD\n  name: Ada Example\n  employment: active\n  type: employee\n  joined: "2021-05-03"\n  unit: >-\n    Engineering of\n    [Company Name]\n',
        },
        at: ['people.yaml:2', 'people.yaml:9'],
      },
      {
        title: 'in a cell of a CSV register',
        files: {
          'training-records.csv':
            'programme,person,completed_on,result,late_note\nTRN-001,PER-001,2026-02-10,pass,Lorem ipsum\n',
        },
        at: ['training-records.csv:2'],
      },
    ],
    good: [
      {
        title: 'links, check boxes, footnotes, citations, labels and code',
        files: {
          'policies/access.md': policy(
            [
              'See [Access procedure](../procedures/access.md), [Roles][roles] and [Roles].[^Source] ![Logo](logo.png)',
              '- [ ] Checked\n- [X] Done per [RFC 2119] and [PRC-001]',
              // biome-ignore lint/suspicious/noTemplateCurlyInString: the braces of a workflow are meant.
              'The tag `TODO` and `[Company]` are code, as is `${{ secrets.TOKEN }}`. <!-- TBD: not shown -->',
              '```\nTODO [Name]\n```',
              '    XXX indented',
              'A [Confidential] mark; "[We] shall report"; todo lists; EVD-XXX; https://example.org/TODO/1',
              '[roles]: https://example.org/TODO\n[^Source]: A book',
            ].join('\n\n'),
            '# TODO: a comment of YAML\nx-draft: TODO\n',
          ),
        },
      },
      { title: 'a form to fill in', files: { 'procedures/form.md': procedure('template') } },
    ],
  },
})

interface Hit {
  readonly pointer: string
  readonly from: number
  readonly to: number
  readonly text: string
}

function inArtifact(artifact: AnyArtifact): readonly Hit[] {
  const { file, body } = artifact
  const hits: Hit[] = []
  eachText(artifact, (value, pointer) => {
    const first = placeholdersIn(value)[0]
    if (first === undefined || pointer.startsWith('/limits/stock_phrases')) return
    const node = nodeAt(file, artifact.pointer + pointer)
    if (node === undefined) return
    // The place is looked up as it is written, with quotes and line breaks; a placeholder written in escapes has none.
    const written = placeholdersIn(file.text.slice(node.from, node.to))
    if (written.length === 0) hits.push({ pointer, from: node.from, to: node.to, text: first.text })
    for (const { from, to, text } of written) hits.push({ pointer, from: node.from + from, to: node.from + to, text })
  })
  for (const { from, to, text } of placeholdersIn(body, true)) {
    hits.push({ pointer: '', from: file.bodyOffset + from, to: file.bodyOffset + to, text })
  }
  return hits
}
