/** Reports internal auditors who work for the certification body or for somebody related to it. */
import { plainName } from '../../analysis/words.ts'
import type { Artifact } from '../../model/artifact.ts'
import type { Repo } from '../../model/repo.ts'
import { defineRule } from '../define.ts'
import { audit, path } from './_example-texts.ts'

const config = {
  'isms.yaml':
    'format: 1\norganization: Example B.V.\ncb:\n  name: Meridian Certification\n  related: [Meridian Advisory]\n',
}
const outside = (employer: string, type = 'internal') => ({
  ...config,
  [path]: audit(type, 'planned', '', { auditors: `[PER-010, { name: Kim Sample, employer: ${employer} }]` }),
})

export const rule = defineRule({
  id: 'audit/auditor-from-cb',
  summary: 'An internal auditor works for the certification body',
  why: 'A certification body must not audit its own work: where it did the internal audit, it cannot certify for two years.',
  fires:
    'Fires once per auditor or lead of an internal audit whose employer, by name or as a supplier, equals the certification body in cb of isms.yaml or in a certificate, or is listed in cb.bodies or cb.related. The employer of a registered person is the one in the person register. Silent for external audits.',
  fix: 'Use an internal auditor from elsewhere.',
  severity: 'error',
  grade: 'major',
  needs: ['files'],
  clauses: ['9.2.2 b', '27006-1 5.2'],
  phase: 'implementing',
  check: ({ repo, report }) => {
    const bodies = new Map(
      [
        repo.config.cb?.name,
        ...(repo.config.cb?.related ?? []),
        ...(repo.config.cb?.bodies ?? []).map(({ name }) => name),
        ...repo.all('certificate').map(({ data }) => data.cb),
      ]
        .filter((name): name is string => name !== undefined && name !== '')
        .map((name) => [plainName(name), name]),
    )
    if (bodies.size === 0) return
    for (const artifact of repo.all('audit')) {
      if (artifact.data.type !== 'internal') continue
      const seen = new Set<string>()
      for (const { who, employer, pointer } of employers(repo, artifact)) {
        const body = bodies.get(plainName(employer))
        if (body === undefined || seen.has(who)) continue
        seen.add(who)
        report({
          artifact,
          pointer,
          subject: who,
          message: `${artifact.id} has ${who} as internal auditor, who works for ${body}, the certification body or a body related to it`,
        })
      }
    }
  },
  examples: {
    bad: [
      { title: 'An auditor of the body itself', files: outside('Meridian  certification'), at: [`${path}:6`] },
      { title: 'Its consultancy', files: outside('Meridian Advisory'), at: [`${path}:6`] },
      {
        title: 'A registered person, employed by a supplier of that name',
        files: {
          ...config,
          [path]: audit('internal', 'planned'),
          'people.yaml':
            'id: PER-010\nname: Kim Sample\nemployment: active\ntype: external\njoined: "2025-03-01"\nemployer: Meridian Certification\n',
        },
        at: [`${path}:6`],
      },
    ],
    good: [
      { title: 'From elsewhere', files: outside('Sample Audits Ltd') },
      { title: 'Its own audit', files: outside('Meridian Certification', 'surveillance') },
    ],
  },
})

interface Employed {
  readonly who: string
  readonly employer: string
  readonly pointer: string
}

/** Everybody on the team with an employer that is known. */
function employers(repo: Repo, { data }: Artifact<'audit'>): readonly Employed[] {
  const members = [
    ...(data.auditors ?? []).map((entry, at) => ({ entry, pointer: `/auditors/${at}` })),
    { entry: data.lead, pointer: '/lead' },
  ]
  return members.flatMap(({ entry, pointer }): Employed[] => {
    const member = typeof entry === 'string' ? { person: entry } : (entry ?? {})
    const { person, name, employer } = member as { person?: string; name?: string; employer?: string }
    const cited = employer ?? repo.get('person', person)?.data.employer
    if (!cited) return []
    return [
      {
        who: person ?? name ?? 'somebody',
        employer: repo.get('supplier', cited)?.data.title ?? cited,
        pointer: employer === undefined ? pointer : `${pointer}/employer`,
      },
    ]
  })
}
