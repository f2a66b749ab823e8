/** Reports corrective actions for which nobody looked whether the same exists elsewhere. */
import { isBlank } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { cap, files } from './_example-texts.ts'

export const rule = defineRule({
  id: 'cap/extent-not-checked',
  summary: 'A corrective action does not say whether similar cases were looked for',
  why: 'The standard asks whether similar nonconformities exist or could occur. Auditors find them when nobody else has looked.',
  fires:
    'Fires when a corrective action lacks extent_check.looked_where or extent_check.similar_found. Silent when looked_where is filled and similar_found is none, in draft, and for refused ones.',
  fix: 'Look for similar cases and record where.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files'],
  clauses: ['10.2 b'],
  phase: 'implementing',
  check: ({ repo, report }) => {
    for (const artifact of repo.all('cap')) {
      const { status, extent_check: extent } = artifact.data
      if (status === undefined || status === 'draft' || status === 'rejected') continue
      const noPlace = isBlank(extent?.looked_where)
      const noResult = isBlank(extent?.similar_found)
      if (!noPlace && !noResult) continue
      const field = noPlace ? 'looked_where' : 'similar_found'
      report({
        artifact,
        pointer: extent === undefined || (noPlace && noResult) ? '/extent_check' : `/extent_check/${field}`,
        message: noPlace
          ? `${artifact.id} does not say where similar cases were looked for`
          : `${artifact.id} does not say what the search for similar cases found`,
        help: `Fill in extent_check.${field}${noPlace ? '' : ', with none where there was nothing'}.`,
      })
    }
  },
  examples: {
    bad: [
      { title: 'No extent check', files: files(cap('implementing')), at: ['caps/CAP-001.yaml:1'] },
      {
        title: 'A place, but no result',
        files: files(cap('closed', 'extent_check:\n  looked_where: All 8 systems on the review list\n')),
        at: ['caps/CAP-001.yaml:7'],
      },
    ],
    good: [
      {
        title: 'Looked everywhere, found none',
        files: files(
          cap('closed', 'extent_check: { looked_where: All 8 systems on the review list, similar_found: none }\n'),
        ),
      },
      { title: 'A draft', files: files(cap('draft')) },
    ],
  },
})
