/** Rule document/retention-missing: every kind of record has a retention period (clause 7.5.3 f, A.5.33). */
import { recordKinds } from '../../analysis/records.ts'
import { setting } from '../../model/settings.ts'
import { defineRule } from '../define.ts'
import { config, incident } from './_example-texts.ts'

export const rule = defineRule({
  id: 'document/retention-missing',
  summary: 'A kind of record has no retention period',
  why: 'Without a period nobody knows what may be deleted and what must not; personal data piles up and evidence disappears.',
  fires:
    'Fires once per kind of record in the repository of which at least one has no retention of its own while retention.<kind> is not set. Silent for kinds without any artifact. Records are acknowledgements, audits, corrective actions, certificates, changes, competence and training records, continuity tests, evidence, exceptions, findings, incidents, management reviews, measurements, risk acceptances and risk assessments.',
  fix: 'Set a retention period for the record kind.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files'],
  clauses: ['7.5.3 f', 'A.5.33'],
  phase: 'stage1',
  options: {
    'retention.<kind>': 'none: how long records of the kind are kept, for example P36M',
  },
  check({ repo, report }) {
    // What is set there is unknown while isms.yaml cannot be read.
    if (repo.configArtifact === undefined) return
    for (const kind of recordKinds) {
      if (typeof setting(repo, `retention.${kind}`) === 'string') continue
      const without = repo.all(kind).filter(({ data }) => data.retention === undefined)
      if (without.length === 0) continue
      report({
        artifact: repo.configArtifact,
        pointer: '/retention',
        part: 'key',
        subject: kind,
        message: `Records of the kind ${kind} have no retention period`,
        help: `Set retention.${kind} in isms.yaml, for example P36M.`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'incidents are kept for no stated time',
        files: { 'isms.yaml': config('retention:\n  evidence: P36M\n'), 'incidents.yaml': incident() },
        at: ['isms.yaml:5'],
      },
    ],
    good: [
      {
        title: 'a period for the kind',
        files: { 'isms.yaml': config('retention:\n  incident: P60M\n'), 'incidents.yaml': incident() },
      },
      { title: 'a period of its own', files: { 'incidents.yaml': incident('retention: P60M\n') } },
      { title: 'no record', files: {} },
    ],
  },
})
