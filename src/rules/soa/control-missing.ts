/** Reports Annex A controls on which the SoA does not decide. */
import { entryName, soaEntries, soaEntry, soaThatCounts } from '../../analysis/soa-entries.ts'
import { nameList } from '../../analysis/words.ts'
import { annexControls } from '../../frameworks/iso27001.ts'
import { defineRule } from '../define.ts'
import { excluded, soa } from './_example-texts.ts'

/** More lacks than this are one finding: the SoA is then unfinished, not incomplete. */
const mostSingle = 10

const allBut = (...left: readonly string[]): readonly string[] =>
  annexControls.filter(({ id }) => !left.includes(id)).map(({ id }) => excluded(id))

export const rule = defineRule({
  id: 'soa/control-missing',
  summary: 'The SoA does not decide on a control of Annex A',
  why: 'The SoA has to show that no necessary control was overlooked; every one of the 93 needs a decision, also the excluded ones.',
  fires:
    'Fires once per Annex A id that has no entry in the SoA that counts and once per entry with applicable undecided, and once in total for each of the two when there are more than ten. Silent when no SoA exists (document/mandatory-missing), and while the control_id of an entry or the list itself has a fault of its own.',
  fix: 'Add an entry for the control, and decide whether it applies.',
  severity: 'error',
  grade: 'major',
  needs: ['files'],
  clauses: ['6.1.3 c', '6.1.3 d'],
  phase: 'stage1',
  check({ repo, report }) {
    const soa = soaThatCounts(repo)
    if (soa === undefined || [...soa.faults].some((pointer) => /^\/entries(?:\/\d+(?:\/control_id)?)?$/.test(pointer)))
      return
    const undecided = soaEntries(repo).filter(({ data }) => data.applicable === 'undecided')
    const decide = 'Set applicable to yes or no, and say why.'
    if (undecided.length > mostSingle) {
      report({
        artifact: soa,
        pointer: '/entries',
        subject: 'undecided',
        message: `${soa.id} is undecided on ${undecided.length} controls: ${nameList(undecided.map(({ id }) => id))}`,
        help: decide,
      })
    } else {
      for (const entry of undecided)
        report({
          artifact: soa,
          pointer: `${entry.pointer}/applicable`,
          subject: entry.id,
          message: `${entryName(entry)} is undecided`,
          help: decide,
        })
    }
    const missing = annexControls.filter(({ id }) => soaEntry(repo, id) === undefined)
    // At the id line: a lack in one entry elsewhere must not hide that another entry does not exist.
    if (missing.length > mostSingle) {
      const ids = missing.map(({ id }) => id)
      report({
        artifact: soa,
        message: `${soa.id} has no entry for ${missing.length} of the ${annexControls.length} controls of Annex A: ${nameList(ids)}`,
        help: 'Add an entry for each of them, applicable or not.',
      })
      return
    }
    for (const { id, title } of missing) {
      report({
        artifact: soa,
        subject: id,
        message: `${soa.id} has no entry for ${id} ${title}`,
        help: `Add an entry for ${id}, applicable or not.`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Two are missing',
        files: { 'soa.yaml': soa(...allBut('A.5.7', 'A.8.34')) },
        at: ['soa.yaml:1', 'soa.yaml:1'],
      },
      {
        title: 'An entry without a decision',
        files: {
          'soa.yaml': soa(...allBut('A.5.7'), '  - { control_id: A.5.7, applicable: undecided }'),
        },
        at: ['soa.yaml:99'],
      },
      { title: 'Nearly all are missing', files: { 'soa.yaml': soa(excluded('A.7.6')) }, at: ['soa.yaml:1'] },
    ],
    good: [
      { title: 'All 93', files: { 'soa.yaml': soa(...allBut()) } },
      { title: 'No SoA at all', files: {} },
    ],
  },
})
