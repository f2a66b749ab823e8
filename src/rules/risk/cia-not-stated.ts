/** Reports operational risks that do not say which property of information they affect. */
import { defineRule } from '../define.ts'
import { risk } from './_example-texts.ts'

export const rule = defineRule({
  id: 'risk/cia-not-stated',
  summary: 'A risk does not say whether it affects confidentiality, integrity or availability',
  why: 'The standard asks for risks to the confidentiality, integrity and availability of information. A risk that names none of them may be no information security risk at all.',
  fires:
    'Fires when a risk of type operational lists none of the three properties, from status identified on. Silent for type isms and for closed risks.',
  fix: 'State which of the three properties the risk affects.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['6.1.2 c'],
  phase: 'stage1',
  check: ({ repo, report }) => {
    for (const artifact of repo.live('risk')) {
      if (artifact.data.type !== 'operational' || artifact.data.properties?.some((property) => Boolean(property)))
        continue
      report({
        artifact,
        pointer: '/properties',
        message: `${artifact.id} names neither confidentiality, integrity nor availability`,
        help: 'Add properties, for example [confidentiality].',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'No properties',
        files: { 'risks/RISK-001.yaml': risk('status: identified\n') },
        at: ['risks/RISK-001.yaml:1'],
      },
      {
        title: 'An empty list',
        files: { 'risks/RISK-001.yaml': risk('status: assessed\nproperties: []\n') },
        at: ['risks/RISK-001.yaml:6'],
      },
    ],
    good: [
      {
        title: 'One property is enough',
        files: { 'risks/RISK-001.yaml': risk('status: identified\nproperties: [availability]\n') },
      },
      {
        title: 'A risk of the management system',
        files: { 'risks/RISK-001.yaml': risk('status: identified\n').replace('operational', 'isms') },
      },
    ],
  },
})
