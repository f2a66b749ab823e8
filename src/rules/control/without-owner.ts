/** Reports controls for which nobody answers. */
import { controlsOfEntry, hasUnknownId } from '../../analysis/controls-of.ts'
import { applicableEntries, entryName } from '../../analysis/soa-entries.ts'
import { anyUnreadable } from '../../analysis/unreadable.ts'
import { isBlank } from '../../analysis/words.ts'
import { statusOf } from '../../model/life.ts'
import { defineRule } from '../define.ts'
import { control, entry, soa } from './_example-texts.ts'

export const rule = defineRule({
  id: 'control/without-owner',
  summary: 'A control has no owner',
  why: 'What nobody answers for is done until the first person who cared for it leaves.',
  fires:
    'Fires on a control that is not retired and has no owner, and on an applicable SoA entry that has neither an owner nor an own control behind it. Silent for an entry with own controls, since each of them needs its owner, and when the owner is a role, whose vacancy role/vacant reports.',
  fix: 'Name the owner of the control.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['A.5.2', '5.3'],
  phase: 'stage1',
  check({ repo, report }) {
    for (const control of repo.all('control')) {
      if (statusOf(control) === 'retired' || !isBlank(control.data.owner)) continue
      report({ artifact: control, pointer: '/owner', message: `${control.id} has no owner` })
    }
    if (anyUnreadable(repo, 'control')) return
    for (const entry of applicableEntries(repo)) {
      if (!isBlank(entry.data.owner) || hasUnknownId(repo, entry.data.controls)) continue
      if (controlsOfEntry(repo, entry).some((control) => statusOf(control) !== 'retired')) continue
      report({
        artifact: entry.soa,
        pointer: `${entry.pointer}/owner`,
        message: `${entryName(entry)} is applicable and has no owner, and no own control with one`,
        help: 'Name the owner in the entry, or link the control whose owner answers for it.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'A control, and an entry without controls',
        files: {
          'controls/CTL-001.yaml': control('CTL-001', 'annex_a: [A.5.18]\nstatus: planned\nresponsibility: own'),
          'soa.yaml': soa(entry('A.5.18', 'status: planned'), entry('A.8.2', 'status: planned')),
        },
        at: ['controls/CTL-001.yaml:1', 'soa.yaml:8'],
      },
    ],
    good: [
      {
        title: 'The owner of the control answers for the entry; a retired control needs none',
        files: {
          'controls/CTL-001.yaml': control(
            'CTL-001',
            'annex_a: [A.5.18]\nstatus: planned\nresponsibility: own\nowner: ROL-001',
          ),
          'controls/CTL-002.yaml': control('CTL-002', 'annex_a: [A.5.18]\nstatus: retired\nresponsibility: own'),
          'soa.yaml': soa(entry('A.5.18', 'status: planned')),
        },
      },
    ],
  },
})
