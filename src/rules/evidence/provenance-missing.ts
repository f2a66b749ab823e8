/** Rule evidence/provenance-missing: evidence says where it comes from, who took it and how (clause 9.1 b, A.5.28). */
import { isBlank } from '../../analysis/words.ts'
import { isFaulty } from '../../model/artifact.ts'
import { defineRule } from '../define.ts'
import { record } from './_example-texts.ts'

const fields = {
  source: 'where it comes from',
  collected_by: 'who collected it',
  method: 'how it was collected',
} as const

export const rule = defineRule({
  id: 'evidence/provenance-missing',
  summary: 'Evidence does not say where it comes from, who took it or how',
  why: 'An auditor repeats a sample of the collection; without source and method that is impossible.',
  fires:
    'Fires once per missing or blank field among source, collected_by and method of live evidence. Silent for type commit, whose source is git.',
  fix: 'Say where it comes from, who took it and how.',
  severity: 'warning',
  grade: 'ofi',
  needs: ['files'],
  clauses: ['9.1 b', 'A.5.28'],
  phase: 'stage2',
  check({ repo, report }) {
    for (const artifact of repo.live('evidence')) {
      if (artifact.data.type === 'commit') continue
      for (const [field, words] of Object.entries(fields) as [keyof typeof fields, string][]) {
        if (!isBlank(artifact.data[field]) || isFaulty(artifact, `/${field}`)) continue
        report({
          artifact,
          pointer: `/${field}`,
          message: `${artifact.id} does not say ${words}`,
          help: `Give ${field}.`,
        })
      }
    }
  },
  examples: {
    bad: [
      {
        title: 'neither source nor method',
        files: { 'evidence/EVD-001.yaml': record('', 'source', 'method') },
        at: Array(2).fill('evidence/EVD-001.yaml:1'),
      },
    ],
    good: [
      { title: 'complete', files: { 'evidence/EVD-001.yaml': record() } },
      {
        title: 'a commit',
        files: {
          'evidence/EVD-001.yaml': record('', 'source', 'method', 'collected_by').replace(
            'type: export',
            'type: commit',
          ),
        },
      },
    ],
  },
})
