/** Rule document/cites-superseded: nothing live rests on a document that has ended (clause 7.5.3). */
import { fieldOf, nameOf } from '../../analysis/ids.ts'
import { isRecordKind } from '../../analysis/records.ts'
import { methodologyInForce } from '../../analysis/risk-methodology.ts'
import { isLive, statusOf } from '../../model/life.ts'
import type { Link } from '../../model/link.ts'
import { defineRule } from '../define.ts'
import { policy, risk } from './_example-texts.ts'

const soa = (version: string) =>
  `id: SOA\nstandard: ISO/IEC 27001:2022\nbased_on: { methodology_version: "${version}" }\nentries: []\n`
const method = 'id: MET\ntitle: How risks are assessed\nstatus: approved\nversion: "2.0"\n'

export const rule = defineRule({
  id: 'document/cites-superseded',
  summary: 'Something live refers to what is superseded or retired',
  why: 'Whoever follows the reference works by rules that no longer hold.',
  fires:
    'Fires per reference of a live artifact to a superseded or retired one, and when the SoA names a version of the methodology other than the one in force. Silent for the supersedes field, for references to persons and roles, whom rules of their own judge, and for records, which state what applied on their own date: audits, findings, corrective actions, reviews, evidence, assessments, acceptances, incidents, changes, exceptions, tests, certificates and rows of registers.',
  fix: 'Point the link at the document in force.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files'],
  clauses: ['7.5.3'],
  phase: 'implementing',
  check({ repo, report }) {
    for (const link of repo.links) {
      const target = endedTarget(link)
      if (target === undefined) continue
      report({
        artifact: link.from,
        pointer: link.pointer,
        subject: link.to,
        message: `${nameOf(link.from)} names ${link.to} under ${fieldOf(link.pointer)}, which is ${statusOf(target)}`,
      })
    }
    const inForce = methodologyInForce(repo)?.data.version
    for (const soa of repo.live('soa')) {
      const version = soa.data.based_on?.methodology_version
      if (!version || inForce === undefined || version === inForce) continue
      report({
        artifact: soa,
        pointer: '/based_on/methodology_version',
        message: `${soa.id} is based on version ${version} of the methodology, and version ${inForce} is in force`,
        help: 'Check the SoA against the methodology in force and name its version.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'a risk relies on a retired document',
        files: {
          'risks/RISK-001.yaml': risk('refs: [{ rel: ruled by, to: POL-002 }]\n'),
          'policies/access.md': policy('', 'retired'),
        },
        at: ['risks/RISK-001.yaml:6'],
      },
      {
        title: 'an older methodology',
        files: { 'soa.yaml': soa('1.0'), 'risk-methodology.yaml': method },
        at: ['soa.yaml:3'],
      },
    ],
    good: [
      {
        title: 'the next version names what it supersedes',
        files: {
          'policies/access.md': policy('', 'superseded'),
          'policies/access-2.md': policy('supersedes: POL-002\n', 'approved', 'POL-102'),
        },
      },
      {
        title: 'a record of its own day',
        files: {
          'policies/access.md': policy('', 'superseded'),
          'exceptions/EXC-001.yaml':
            'id: EXC-001\ntitle: Shared account\nfrom: [POL-002]\nreason: One account only.\nrequested_by: PER-001\nexpires: "2026-12-31"\nstatus: requested\n',
        },
      },
      { title: 'the methodology in force', files: { 'soa.yaml': soa('2.0'), 'risk-methodology.yaml': method } },
    ],
  },
})

/** The superseded or retired target of a reference that has to be up to date. */
function endedTarget({ from, field, target }: Link) {
  if (target?.type !== 'artifact' || field.pattern === '/supersedes') return undefined
  const { artifact } = target
  if (artifact.kind === 'person' || artifact.kind === 'role' || isRecordKind(from.kind) || !isLive(from))
    return undefined
  const status = statusOf(artifact)
  return status === 'superseded' || status === 'retired' ? artifact : undefined
}
