/** Reports changes in the time of a certificate of which the certification body was not told (ISO/IEC 17021-1 8.5.3). */
import { certificateOn, decided, stateOn } from '../../analysis/certification/certificates.ts'
import { isExplained } from '../../analysis/certification/external-audits.ts'
import { certifiedChanges, organizationChanges } from '../../analysis/git/certified-changes.ts'
import { locations, statement } from '../../analysis/git/material-facts.ts'
import { recordsNaming } from '../../analysis/git/planned-changes.ts'
import { nameList } from '../../analysis/words.ts'
import { addDuration, isDate } from '../../model/dates.ts'
import { limitDuration } from '../../model/settings.ts'
import { defineRule } from '../define.ts'
import { certificate, certificatePath } from './_example-texts.ts'
import { scopeSteps, told } from './_history-texts.ts'

const config = (organization: string) =>
  `format: 1\norganization: ${organization}\nstandard: ISO/IEC 27001:2022\namendments: ["Amd 1:2024"]\n`
const moved = scopeSteps({}, { on: '2026-04-14', locations: 'Utrecht, Leeds' })
const notice = (on: string) => certificate({ lines: `notices: [{ on: "${on}", about: The site in Leeds }]\n` })

export const rule = defineRule({
  id: 'certification/cb-not-notified',
  summary: 'The certification body was not told of a significant change',
  why: 'The agreement with the certification body asks for word on changes that touch what is certified. Silence can cost the certificate, not only the next audit.',
  fires:
    'Fires per commit since the decision on the certificate that changed the name of the organization in isms.yaml, the statement or the locations of the approved scope, its headcount band (the bands of ISO/IEC 27006-1) or the controls that the approved SoA declares applicable, when 30 days have passed and neither notices of the certificate nor cb_notified_on of a change record that names the artifact in affects (for the organization: of any change record) lies within 30 days before or after it. Silent before certification, for a certificate that has ended, for wording, and once late_note of the certificate says why.',
  fix: 'Notify the certification body and record the notice.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files', 'clock', 'git'],
  clauses: ['17021-1 8.5.3'],
  phase: 'certified',
  options: { 'limits.cb_notice': 'P30D: time to tell the certification body of a significant change' },
  check({ repo, today, history, report }) {
    const certified = certificateOn(repo, today)
    if (history === undefined || certified === undefined || isExplained(certified)) return
    const state = stateOn(certified, today)
    if (state === 'withdrawn' || state === 'expired') return
    const since = decided(certified)
    const limit = limitDuration(repo, 'cb_notice', 'P30D')
    const notices = (certified.data.notices ?? []).map((entry) => entry?.on)
    for (const { artifact, revision, on, what } of [
      ...organizationChanges(repo, history),
      ...certifiedChanges(repo, history, [statement, locations]),
    ]) {
      if (on <= since || addDuration(on, limit) >= today) continue
      const records = artifact.kind === 'isms-config' ? repo.all('change') : recordsNaming(repo, artifact.id)
      const [from, to] = [addDuration(on, limit, -1), addDuration(on, limit)]
      const days = [...notices, ...records.map(({ data }) => data.cb_notified_on)]
      if (days.some((day) => isDate(day) && day >= from && day <= to)) continue
      report({
        artifact,
        subject: revision.commit.id,
        message: `${artifact.id || 'isms.yaml'} changed on ${on} (commit ${revision.commit.id.slice(0, 10)}: ${nameList(what, 5)}), and no notice to the certification body lies within ${limit} of it`,
        help: `Notify the certification body, and record it in notices of ${certified.id} or in cb_notified_on of the change record.`,
        related: [{ artifact: certified, pointer: '/decision_date', message: 'certified since' }],
      })
    }
  },
  examples: {
    bad: [
      { title: 'Another site, and no word', files: certificate(), history: moved, at: ['scope.md:2'] },
      { title: 'A notice on the 31st day', files: notice('2026-05-15'), history: moved, at: ['scope.md:2'] },
      {
        title: 'The company has another name',
        files: certificate(),
        history: [
          { on: '2026-01-12', files: { 'isms.yaml': config('Example Ltd') } },
          { on: '2026-04-14', files: { 'isms.yaml': config('Sample Ltd') } },
        ],
        at: ['isms.yaml:1'],
      },
    ],
    good: [
      { title: 'A notice on the thirtieth day', files: notice('2026-05-14'), history: moved },
      { title: 'A change record that says so', files: { ...certificate(), ...told('SCOPE') }, history: moved },
      { title: 'There is still time', files: certificate(), asOf: '2026-05-14', history: moved },
      { title: 'Before the decision', files: certificate({ decided: '2026-05-20' }), history: moved },
      {
        title: 'Other letters and stops',
        files: certificate(),
        history: scopeSteps({}, { on: '2026-04-14', statement: 'The Reporting Platform', headcount: 45 }),
      },
      {
        title: 'The certificate was given up',
        files: { [certificatePath]: certificate({ status: 'withdrawn' })[certificatePath] ?? '' },
        history: moved,
      },
    ],
  },
})
