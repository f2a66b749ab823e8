/** Reports acceptances that the owner of the risk did not sign. */
import { type Acceptance, newestAcceptances } from '../../analysis/acceptances.ts'
import { nameOf, type Person } from '../../analysis/people.ts'
import { nameList } from '../../analysis/words.ts'
import type { Repo } from '../../model/repo.ts'
import { defineRule } from '../define.ts'
import { acceptance, people, risk } from './_example-texts.ts'

const ownedByBo = risk('status: accepted\nowner: PER-002\n')
const signedBy = (by: string) =>
  acceptance(
    `residual_at_acceptance: { likelihood: 2, impact: 2 }\nby: [${by}]\nrole: ROL-001\non: "2026-03-02"\nexpires: "2026-12-31"\n`,
  )

export const rule = defineRule({
  id: 'risk/accepted-by-other-than-owner',
  summary: 'A risk was accepted by somebody other than its owner',
  why: 'The standard asks the risk owner to accept the residual risk. A signature of somebody else, even higher up, leaves out the person who answers for it.',
  fires:
    'Fires per acceptance, the newest of a risk and not revoked, whose signers do not include the owner of a live risk that it names. Silent when the owner signs beside a higher authority. The register knows only the present owner: silent too when that person joined after the acceptance or a signer has left since, because the risk was then handed over; and silent for signers whom approval/approver-not-registered reports.',
  fix: 'Have the risk owner sign.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['6.1.3 f'],
  phase: 'implementing',
  check: ({ repo, report }) => {
    const newest = newestAcceptances(repo)
    const unsigned = new Map<string, { artifact: Acceptance; owner: Person; risks: string[] }>()
    for (const owned of repo.live('risk')) {
      const artifact = newest.get(owned.id)
      const owner = repo.get('person', owned.data.owner)
      if (artifact === undefined || owner === undefined || !lacksSignature(repo, artifact, owner)) continue
      const key = [artifact.file.path, artifact.pointer, owner.id].join('\0')
      const known = unsigned.get(key)
      if (known === undefined) unsigned.set(key, { artifact, owner, risks: [owned.id] })
      else known.risks.push(owned.id)
    }
    for (const { artifact, owner, risks } of unsigned.values()) {
      report({
        artifact,
        pointer: '/by',
        subject: owner.id,
        message: `${artifact.id} accepts ${nameList(risks)} without ${nameOf(owner)}, who owns ${risks.length === 1 ? 'it' : 'them'}`,
        help: `Have ${owner.id} sign, alone or beside the others.`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'The sponsor signs alone',
        files: {
          'people.yaml': people,
          'risks/RISK-001.yaml': ownedByBo,
          'risk-acceptances/RAC-001.yaml': signedBy('PER-001'),
        },
        at: ['risk-acceptances/RAC-001.yaml:5'],
      },
    ],
    good: [
      {
        title: 'The owner signs beside the sponsor',
        files: {
          'people.yaml': people,
          'risks/RISK-001.yaml': ownedByBo,
          'risk-acceptances/RAC-001.yaml': signedBy('PER-001, PER-002'),
        },
      },
      {
        title: 'The owner joined after the acceptance',
        files: {
          'people.yaml': people.replace(
            'Bo Example, employment: active, type: employee, joined: "2020-01-06"',
            'Bo Example, employment: active, type: employee, joined: "2026-05-04"',
          ),
          'risks/RISK-001.yaml': ownedByBo,
          'risk-acceptances/RAC-001.yaml': signedBy('PER-001'),
        },
      },
    ],
  },
})

function lacksSignature(repo: Repo, { data }: Acceptance, owner: Person): boolean {
  const by = data.by ?? []
  if (by.length === 0 || by.includes(owner.id) || data.revoked_on !== undefined) return false
  if (data.on !== undefined && owner.data.joined !== undefined && owner.data.joined > data.on) return false
  const signers = by.map((id) => repo.get('person', id))
  return signers.every((signer) => signer !== undefined && signer.data.employment !== 'left')
}
