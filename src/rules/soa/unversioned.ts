/** Reports an SoA that cannot be cited by version and date. */
import { documentDate } from '../../analysis/document-in-force.ts'
import { soaThatCounts } from '../../analysis/soa-entries.ts'
import { isBlank } from '../../analysis/words.ts'
import { statusOf } from '../../model/life.ts'
import { defineRule } from '../define.ts'
import { document, soa } from './_example-texts.ts'

export const rule = defineRule({
  id: 'soa/unversioned',
  summary: 'The SoA has no version or no date',
  why: 'The certificate cites the SoA by version and date; without them nobody can tell which statement was certified.',
  fires:
    'Fires when the SoA that counts has no version, or is approved and has no date, which is effective_from or the newest approval date. Silent for drafts, also in review, that have a version and no date yet.',
  fix: 'Give the SoA a version and a date.',
  severity: 'error',
  grade: 'major',
  needs: ['files'],
  clauses: ['6.1.3 d', '7.5.2'],
  phase: 'stage1',
  check({ repo, report }) {
    const soa = soaThatCounts(repo)
    if (soa === undefined) return
    const withoutVersion = isBlank(soa.data.version)
    const withoutDate = statusOf(soa) === 'approved' && documentDate(soa) === undefined
    if (!withoutVersion && !withoutDate) return
    const lack = withoutVersion && withoutDate ? 'version and no date' : withoutVersion ? 'version' : 'date'
    report({
      artifact: soa,
      pointer: withoutVersion ? '/version' : '/effective_from',
      message: `${soa.id} has no ${lack}`,
      help: withoutDate
        ? 'Give it a version, and the date of its approval or effective_from.'
        : 'Give it a version, MAJOR.MINOR.',
    })
  },
  examples: {
    bad: [
      { title: 'Approved without a date', files: { 'soa.yaml': soa() }, at: ['soa.yaml:1'] },
      { title: 'A draft without a version', files: { 'soa.yaml': document('status: draft', []) }, at: ['soa.yaml:1'] },
    ],
    good: [
      {
        title: 'A draft with a version has no date yet',
        files: { 'soa.yaml': document('status: draft\nversion: "1.0"', []) },
      },
      {
        title: 'The approval dates it',
        files: { 'soa.yaml': document('status: approved\nversion: "1.0"\napproval: [{ on: "2026-02-03" }]', []) },
      },
    ],
  },
})
