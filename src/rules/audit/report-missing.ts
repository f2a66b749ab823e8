/** Reports audits that are called reported and have no report to show. */
import { paperExists } from '../../analysis/cited-papers.ts'
import { isBlank } from '../../analysis/words.ts'
import { isFaulty } from '../../model/artifact.ts'
import { defineRule } from '../define.ts'
import { audit, path } from './_example-texts.ts'

export const rule = defineRule({
  id: 'audit/report-missing',
  summary: 'An audit has no report',
  why: 'The results of an audit have to be kept as evidence of the programme. Without the report there is only the word that an audit took place.',
  fires:
    'Fires when an audit of status reported or closed has no report, or one that is neither a file below the root, nor an evidence record, nor an entry of documents.external by id or title. Silent while it is planned or in progress.',
  fix: 'Add the audit report.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['9.2.2 c'],
  phase: 'implementing',
  check: ({ repo, report }) => {
    for (const artifact of repo.all('audit')) {
      const { status, report: cited } = artifact.data
      if ((status !== 'reported' && status !== 'closed') || isFaulty(artifact, '/report')) continue
      const absent = isBlank(cited)
      if (!absent && (paperExists(repo, cited ?? '') || repo.unreadableIds.has((cited ?? '').trim()))) continue
      report({
        artifact,
        pointer: '/report',
        message: absent
          ? `${artifact.id} is ${status} and names no report`
          : `${artifact.id} names the report ${cited}, which does not exist`,
        help: 'Put the report below the root and give its path in report, or register it in documents.external.',
      })
    }
  },
  examples: {
    bad: [
      { title: 'No report', files: { [path]: audit('internal', 'reported') }, at: [`${path}:1`] },
      {
        title: 'The file is not there',
        files: { [path]: audit('stage1', 'closed', 'report: evidence/files/stage-1.pdf\n') },
        at: [`${path}:9`],
      },
    ],
    good: [
      {
        title: 'A registered document from outside',
        files: {
          'isms.yaml':
            'format: 1\norganization: Example B.V.\ndocuments:\n  external:\n    - { title: Stage 1 report of the certification body }\n',
          [path]: audit('stage1', 'closed', 'report: Stage 1 report of the certification body\n'),
        },
      },
      { title: 'In progress', files: { [path]: audit('internal', 'in-progress') } },
    ],
  },
})
