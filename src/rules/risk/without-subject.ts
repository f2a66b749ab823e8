/** Reports operational risks that threaten nothing in particular, or only what lies outside the scope. */
import { isBlank, nameList } from '../../analysis/words.ts'
import { isFaulty } from '../../model/artifact.ts'
import { defineRule } from '../define.ts'
import { risk } from './_example-texts.ts'

const asset = (inScope: boolean): string => `id: AST-001
title: Marketing website
type: service
in_scope: ${inScope}
`

export const rule = defineRule({
  id: 'risk/without-subject',
  summary: 'A risk has neither a scenario nor a subject in the scope',
  why: 'Risks are sought within the scope of the ISMS. A risk that touches nothing there, or nothing named, can be neither assessed nor treated.',
  fires:
    'Fires when a live risk of type operational has no subject and no scenario with any text, or has subjects that are all assets with in_scope false, scenario or not. Silent for type isms, and as soon as one subject is in the scope; processes, suppliers and items of the scope count as in scope, and so does an id that cannot be resolved.',
  fix: 'Link the asset, process or supplier at risk.',
  severity: 'warning',
  grade: 'ofi',
  needs: ['files'],
  clauses: ['6.1.2 c'],
  phase: 'stage1',
  check: ({ repo, report }) => {
    for (const artifact of repo.live('risk')) {
      const { type, scenario, subjects } = artifact.data
      if (type !== 'operational' || isFaulty(artifact, '/scenario')) continue
      const ids = (subjects ?? []).filter((id) => !isBlank(id))
      if (ids.length === 0) {
        if (Object.values(scenario ?? {}).some((text) => typeof text === 'string' && !isBlank(text))) continue
        report({
          artifact,
          pointer: '/subjects',
          message: `${artifact.id} names neither a scenario nor what is at risk`,
        })
      } else if (ids.every((id) => repo.get('asset', id)?.data.in_scope === false)) {
        report({
          artifact,
          pointer: '/subjects',
          message: `${artifact.id} threatens only what is out of scope: ${nameList(ids)}`,
          help: 'Link something in the scope that is at risk, or close the risk.',
        })
      }
    }
  },
  examples: {
    bad: [
      {
        title: 'Neither scenario nor subject',
        files: { 'risks/RISK-001.yaml': risk('status: identified\n') },
        at: ['risks/RISK-001.yaml:1'],
      },
      {
        title: 'The only asset is out of scope',
        files: {
          'assets.yaml': asset(false),
          'risks/RISK-001.yaml': risk('status: identified\nsubjects: [AST-001]\n'),
        },
        at: ['risks/RISK-001.yaml:6'],
      },
    ],
    good: [
      {
        title: 'A scenario, no subject',
        files: {
          'risks/RISK-001.yaml': risk('status: identified\nscenario: { event: A laptop is stolen on a train }\n'),
        },
      },
      {
        title: 'An asset in scope',
        files: { 'assets.yaml': asset(true), 'risks/RISK-001.yaml': risk('status: identified\nsubjects: [AST-001]\n') },
      },
    ],
  },
})
