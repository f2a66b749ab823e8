/** Reports cloud services of which nobody wrote down who secures what. */
import { isCarriedBySupplier } from '../../analysis/inherited-controls.ts'
import { isOfKind } from '../../analysis/of-kind.ts'
import { isWeightyCloud } from '../../analysis/supplier-stakes.ts'
import { anyUnreadable } from '../../analysis/unreadable.ts'
import { isBlank } from '../../analysis/words.ts'
import type { Artifact } from '../../model/artifact.ts'
import { isLive } from '../../model/life.ts'
import type { Repo } from '../../model/repo.ts'
import { defineRule } from '../define.ts'
import { supplier } from './_example-texts.ts'

const control = (lines: string) =>
  `id: CTL-001\ntitle: Backup\nannex_a: [A.8.13]\ndescription: Every night.\nstatus: implemented\nsupplier: SUP-001\n${lines}\n`

export const rule = defineRule({
  id: 'supplier/cloud-split-missing',
  summary: 'Nobody wrote down which security duties of a cloud service are whose',
  why: 'Most gaps with cloud services lie between what the customer and what the provider thought the other one did.',
  fires:
    'Fires when a live supplier of category cloud has a blank responsibility_split and no live control that names it has one. Silent for criticality low, when a shared or inherited control names it without its part, which control/inherited-without-split reports, and when a control cannot be read.',
  fix: 'Record who is responsible for what.',
  severity: 'warning',
  grade: 'ofi',
  needs: ['files'],
  clauses: ['A.5.23'],
  phase: 'stage1',
  check({ repo, report }) {
    if (anyUnreadable(repo, 'control')) return
    for (const artifact of repo.live('supplier')) {
      if (!isWeightyCloud(artifact) || !isBlank(artifact.data.responsibility_split)) continue
      const speaking = controlsNaming(repo, artifact).some(
        (control) => isCarriedBySupplier(control) || !isBlank(control.data.responsibility_split),
      )
      if (speaking) continue
      report({
        artifact,
        pointer: '/responsibility_split',
        message: `${artifact.id} does not say which security duties are theirs and which are ours`,
        help: 'Fill responsibility_split here or in the controls that rely on the service.',
      })
    }
  },
  examples: {
    bad: [
      { title: 'Not a word', files: { 'suppliers/SUP-001.yaml': supplier('') }, at: ['suppliers/SUP-001.yaml:1'] },
      {
        title: 'A control of our own names it, without a split',
        files: { 'suppliers/SUP-001.yaml': supplier(''), 'controls/CTL-001.yaml': control('responsibility: own') },
        at: ['suppliers/SUP-001.yaml:1'],
      },
    ],
    good: [
      {
        title: 'In the control',
        files: {
          'suppliers/SUP-001.yaml': supplier(''),
          'controls/CTL-001.yaml': control('responsibility: shared\nresponsibility_split: They store, we encrypt.'),
        },
      },
      {
        title: 'A shared control without its part is another finding',
        files: { 'suppliers/SUP-001.yaml': supplier(''), 'controls/CTL-001.yaml': control('responsibility: shared') },
      },
      { title: 'Hardly needed', files: { 'suppliers/SUP-001.yaml': supplier('', { criticality: 'low' }) } },
    ],
  },
})

/** Live controls that rely on the supplier. */
const controlsNaming = (repo: Repo, supplier: Artifact<'supplier'>): readonly Artifact<'control'>[] =>
  repo
    .linksTo(supplier.id)
    .flatMap(({ from, field }) =>
      field.pattern === '/supplier' && isOfKind(from, 'control') && isLive(from) ? [from] : [],
    )
