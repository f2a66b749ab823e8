/** Rule evidence/unlinked: evidence supports something (clause 7.5.1). */
import { defineRule } from '../define.ts'
import { record } from './_example-texts.ts'

export const rule = defineRule({
  id: 'evidence/unlinked',
  summary: 'A piece of evidence supports nothing',
  why: 'Proof that nobody can find from the control or action is collected for nothing.',
  fires:
    'Fires when supports of live evidence is absent or empty. Silent when another artifact names the evidence in any of its fields, such as an action, a corrective action, a competence record or an entry of the SoA.',
  fix: 'Link the control, clause or action that it supports.',
  severity: 'warning',
  grade: 'ofi',
  needs: ['files'],
  clauses: ['7.5.1'],
  phase: 'stage2',
  check({ repo, report }) {
    for (const artifact of repo.live('evidence')) {
      if ((artifact.data.supports ?? []).some((id) => id !== '') || artifact.faults.has('/supports')) continue
      if (repo.linksTo(artifact.id).some(({ from }) => (from as unknown) !== artifact)) continue
      report({ artifact, pointer: '/supports', message: `${artifact.id} supports nothing and nothing names it` })
    }
  },
  examples: {
    bad: [
      {
        title: 'supports nothing',
        files: { 'evidence/EVD-001.yaml': record('', 'supports') },
        at: ['evidence/EVD-001.yaml:1'],
      },
    ],
    good: [
      {
        title: 'a corrective action names it',
        files: {
          'evidence/EVD-001.yaml': record('', 'supports'),
          'caps/CAP-001.yaml':
            'id: CAP-001\ntitle: Encrypt\nfinding: [FND-001]\nstatus: draft\nactions: [{ what: Encrypt, evidence: [EVD-001] }]\n',
        },
      },
      { title: 'supports an Annex A control', files: { 'evidence/EVD-001.yaml': record() } },
    ],
  },
})
