/** Reports audits and certificates of a certification body that isms.yaml does not name, although it lists several. */
import { bodyNameOf, isSameBody } from '../../analysis/body-terms.ts'
import { isExternalAudit } from '../../analysis/finding-deadlines.ts'
import { defineRule } from '../define.ts'
import { audit, audits, certificate, certificatePath, config } from './_example-texts.ts'

const bodies = config('  bodies:\n    - { name: Sample Registrar, deadlines: { minor_close: P60D } }\n')
const stage2 = (cb: string) => audits(audit('stage2', '2026-03-10', 'planned', `cb: ${cb}\n`))

export const rule = defineRule({
  id: 'certification/body-unknown',
  summary: 'An audit or certificate names a certification body that isms.yaml does not list',
  why: 'Deadlines follow the terms of the body. A name that is written in another way gets the terms of another body, and nobody notices.',
  fires:
    'Fires when isms.yaml lists bodies in cb.bodies, and cb of an external audit or of a certificate names neither one of them nor cb.name. Case and white space make no difference. Silent where cb.bodies is empty, and for audits that name no body.',
  fix: 'Write the name as isms.yaml gives it, or list the body there.',
  severity: 'warning',
  grade: 'none',
  needs: ['files'],
  clauses: ['10.2'],
  phase: 'implementing',
  check({ repo, report }) {
    const { cb } = repo.config
    const listed = (cb?.bodies ?? []).flatMap(({ name }) => name ?? [])
    if (listed.length === 0) return
    const known = [...listed, ...(cb?.name === undefined ? [] : [cb.name])]
    for (const artifact of [...repo.all('audit').filter(isExternalAudit), ...repo.all('certificate')]) {
      if (artifact.data.cb === undefined) continue
      const name = bodyNameOf(repo, artifact) ?? ''
      if (known.some((one) => isSameBody(one, name))) continue
      report({
        artifact,
        pointer: '/cb',
        subject: name,
        message: `${artifact.id} names ${name} as certification body, which isms.yaml does not list`,
        help: `Write the name as there (${known.join(', ')}), or list the body with its terms in cb.bodies.`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'An audit of a third body',
        files: { ...bodies, ...stage2('Sample Register') },
        at: ['audits/AUD-2026-03-10.yaml:6'],
      },
      {
        title: 'A certificate of a third body',
        files: {
          'isms.yaml': bodies['isms.yaml'].replace('Meridian Certification', 'Meridian Assurance'),
          ...certificate(),
        },
        at: [`${certificatePath}:3`],
      },
    ],
    good: [
      { title: 'Listed, in other case', files: { ...bodies, ...stage2('sample registrar') } },
      { title: 'The body of cb.name', files: { ...bodies, ...stage2('Meridian Certification') } },
      { title: 'One body only, all terms are its own', files: { ...config(), ...stage2('Sample Register') } },
    ],
  },
})
