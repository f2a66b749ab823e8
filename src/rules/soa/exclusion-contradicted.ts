/** Reports excluded controls whose object the registers show in scope. */
import { controlObjects } from '../../analysis/control-objects.ts'
import { entryName, excludedEntries } from '../../analysis/soa-entries.ts'
import { isBlank, nameList } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { excluded, soa } from './_example-texts.ts'

const person = (lines: string) =>
  `id: PER-001\nname: Ada Example\nemployment: active\njoined: "2021-05-03"\ntype: employee\n${lines}`

export const rule = defineRule({
  id: 'soa/exclusion-contradicted',
  summary: 'A control is excluded although the registers show what it protects',
  why: 'A site in the asset register and no physical entry controls: an auditor sees the contradiction in the first hour.',
  fires:
    'Fires when a control is excluded although the registers show its object in scope: a site for A.7.1 to A.7.3, A.7.5, A.7.7 and A.7.8; source code for A.8.4 and A.8.25 to A.8.29; remote staff for A.6.7; a supplier for A.5.19 to A.5.22; a cloud service for A.5.23; outsourced development for A.8.30; staff for A.6.1 to A.6.6 and A.6.8; personal data for A.5.34. Staff are people at work of type employee or contractor. Silent when every such object is out of scope or retired, and when the pairing is switched off with a reason.',
  fix: 'Include the control, or correct the register.',
  severity: 'error',
  grade: 'major',
  needs: ['files'],
  clauses: ['6.1.3 c', '6.1.3 d'],
  phase: 'implementing',
  options: { 'soa.contradictions': 'Annex A ids that are not judged, each with the reason.' },
  check({ repo, report }) {
    const excludedById = new Map(excludedEntries(repo).map((entry) => [entry.id, entry]))
    if (excludedById.size === 0) return
    const switchedOff = repo.config.soa?.contradictions ?? {}
    for (const { name, controls, find } of controlObjects) {
      const entries = controls.map((id) => excludedById.get(id)).filter((entry) => entry !== undefined)
      if (entries.length === 0) continue
      const objects = find(repo)
      if (objects.length === 0) continue
      const ids = nameList([...new Set(objects.map(({ id }) => id))], 3)
      for (const entry of entries) {
        if (Object.hasOwn(switchedOff, entry.id) && !isBlank(switchedOff[entry.id])) continue
        report({
          artifact: entry.soa,
          pointer: `${entry.pointer}/applicable`,
          message: `${entryName(entry)} is excluded, and the registers show ${name}: ${ids}`,
          help: `Make ${entry.id} applicable, correct the register, or give the reason under soa.contradictions in isms.yaml.`,
          related: objects.slice(0, 3).map((artifact) => ({ artifact, message: name })),
        })
      }
    }
  },
  examples: {
    bad: [
      {
        title: 'A site, and somebody who works from home',
        files: {
          'soa.yaml': soa(
            excluded('A.7.1'),
            excluded('A.6.7', 'Nobody works away from the office', 'activity-not-performed'),
          ),
          'assets/AST-001.yaml': 'id: AST-001\ntitle: Main office\ntype: site\nin_scope: true\n',
          'people/PER-001.yaml': person('remote: true\n'),
        },
        at: ['soa.yaml:7', 'soa.yaml:8'],
      },
    ],
    good: [
      {
        title: 'The site is out of scope, and nobody at work is remote',
        files: {
          'soa.yaml': soa(
            excluded('A.7.1'),
            excluded('A.6.7', 'Nobody works away from the office', 'activity-not-performed'),
          ),
          'assets/AST-001.yaml': 'id: AST-001\ntitle: Warehouse\ntype: site\nin_scope: false\n',
          'people/PER-001.yaml': person(''),
        },
      },
      {
        title: 'Switched off with a reason',
        files: {
          'isms.yaml':
            'format: 1\norganization: Example Ltd\nstandard: ISO/IEC 27001:2022\namendments: ["Amd 1:2024"]\nsoa:\n  contradictions:\n    A.7.1: The site is a mailbox in a business centre\n',
          'soa.yaml': soa(excluded('A.7.1')),
          'assets/AST-001.yaml': 'id: AST-001\ntitle: Main office\ntype: site\nin_scope: true\n',
        },
      },
    ],
  },
})
