/** Rule document/mandatory-missing: the documents and records that the standard asks for by name exist (clause 7.5.1 a). */
import { type MandatoryPart, mandatoryItems } from '../../analysis/mandatory.ts'
import type { IsoDate } from '../../model/dates.ts'
import type { Repo } from '../../model/repo.ts'
import { defineRule } from '../define.ts'

const without = (...names: string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(complete).filter(([path]) => !names.includes(path)))

const complete: Readonly<Record<string, string>> = {
  'risk-methodology.yaml': 'id: MET\ntitle: How risks are assessed\nstatus: draft\n',
  'soa.yaml':
    'id: SOA\ntitle: Statement of applicability\nstandard: ISO/IEC 27001:2022\nbased_on: { risk_assessment: RA-2026-01 }\n',
  'treatment-plans/2026.yaml':
    'id: RTP-2026\ntitle: Treatment plan\nactions:\n  - { id: RTP-2026-01, risk: [RISK-001], what: Encrypt laptops, due: "2026-03-31", status: done, done_on: "2026-03-20" }\n',
  'objectives.yaml':
    'id: OBJ-001\ntitle: Fast repair\nstatement: Flaws are repaired within a week.\nfunction_or_level: Engineering\npolicy_link: POL-001\nstatus: on-track\n',
  'competence-records.yaml': 'id: CMP-001\nperson: PER-001\nrole: ROL-002\n',
  'procedures/access.md':
    '---\nid: PRC-001\ntitle: Giving access\ndoc_type: procedure\nprocess_owner: PER-001\n---\n\nAsk the owner.\n',
  'risk-assessments.yaml':
    'id: RA-2026-01\ntitle: Yearly assessment\ntype: full\ndate: "2026-03-10"\nmethodology_version: "1.0"\nscope: All services\nparticipants: [PER-001]\nnext_due: "2027-03-10"\n',
  'metrics/repair.yaml':
    'id: KPI-001\ntitle: Repaired in time\nquestion: Are flaws repaired in time?\nunit: "%"\nmeasurements:\n  - { period: 2026-01, value: 92, recorded_on: "2026-02-02", by: PER-001 }\n',
  'audit-programmes/2026.yaml':
    'id: APR-2026\ntitle: Programme\nperiod: { from: "2026-01-01", to: "2028-12-31" }\nslots: []\n',
  'audits/2026.yaml':
    'id: AUD-2026-01\ntitle: Internal audit\ntype: internal\nstatus: reported\nlead: PER-010\nauditors: [PER-010]\ndates: { from: "2026-04-13", to: "2026-04-15" }\n',
  'management-reviews/2026.yaml':
    'id: MRV-2026-01\ntitle: Review\nstatus: held\ndate: "2026-06-11"\nchair: PER-001\nattendees: [PER-001]\nperiod: { from: "2025-12-01", to: "2026-05-31" }\n',
}

export const rule = defineRule({
  id: 'document/mandatory-missing',
  summary: 'A document or record that the standard asks for by name does not exist',
  why: 'Certification bodies open stage 1 with the list of mandatory documented information; a line without a document is a major finding.',
  fires:
    'Fires once for each of these that the repository lacks: risk methodology (with the treatment process), statement of applicability, treatment ' +
    'plan, objectives, competence records, procedures, risk assessments, results of risk treatment, measurements, audit programme, internal audits, ' +
    'management reviews. Silent for scope and top policy, which have rules of their own; for results whose first planned date is after today (an ' +
    'assessment or review dated ahead, the first due action of the plan, the last day of the first slot or booked internal audit); for results of ' +
    'risk treatment where there is no plan or no dated action; and while a file of the kind cannot be read.',
  fix: 'Create the missing document or record.',
  severity: 'error',
  grade: 'major',
  needs: ['files', 'clock'],
  clauses: ['7.5.1 a'],
  phase: 'stage1',
  check({ repo, today, report }) {
    for (const { clause, parts } of mandatoryItems) {
      for (const part of parts) {
        if (!isLacking(part, repo, today)) continue
        report({ message: `No ${part.name} is on record (${clause})`, help: part.help, subject: part.name })
      }
    }
  },
  examples: {
    bad: [
      {
        title: 'an empty repository lacks all but the results of a plan that does not exist',
        files: {},
        at: Array(11).fill('isms.yaml:1'),
      },
      { title: 'one record is missing', files: without('competence-records.yaml'), at: ['isms.yaml:1'] },
      {
        title: 'the planned review and the slot have passed, and nothing came of the plan',
        files: {
          ...without('audits/2026.yaml'),
          'audit-programmes/2026.yaml':
            'id: APR-2026\ntitle: Programme\nperiod: { from: "2026-01-01", to: "2028-12-31" }\nslots: [{ when: 2026-Q1 }, { when: 2026-Q4 }]\n',
          'management-reviews/2026.yaml':
            'id: MRV-2026-01\ntitle: Review\nstatus: planned\ndate: "2026-06-11"\nperiod: { from: "2025-12-01", to: "2026-05-31" }\n',
          'treatment-plans/2026.yaml':
            'id: RTP-2026\ntitle: Treatment plan\nactions:\n  - { id: RTP-2026-01, risk: [RISK-001], what: Encrypt laptops, due: "2026-03-31", status: planned }\n',
        },
        at: Array(3).fill('isms.yaml:1'),
      },
    ],
    good: [
      { title: 'everything is there; drafts are another finding', files: complete },
      {
        title: 'the first results are planned for later',
        files: {
          ...complete,
          'audits/2026.yaml':
            'id: AUD-2026-01\ntitle: Internal audit\ntype: internal\nstatus: planned\ndates: { from: "2026-09-14", to: "2026-09-16" }\n',
          'management-reviews/2026.yaml':
            'id: MRV-2026-01\ntitle: Review\nstatus: planned\ndate: "2026-10-08"\nperiod: { from: "2026-01-01", to: "2026-09-30" }\n',
          'risk-assessments.yaml': (complete['risk-assessments.yaml'] as string).replace('2026-03-10', '2026-07-10'),
          'treatment-plans/2026.yaml':
            'id: RTP-2026\ntitle: Treatment plan\nactions:\n  - { id: RTP-2026-01, risk: [RISK-001], what: Encrypt laptops, due: "2026-07-31", status: planned }\n',
        },
      },
    ],
  },
})

function isLacking(part: MandatoryPart, repo: Repo, today: IsoDate): boolean {
  if (part.reportedElsewhere || part.kinds.some((kind) => repo.unreadableKinds.has(kind))) return false
  if (part.after?.standing(repo, today).state === 'missing') return false
  return part.standing(repo, today).state === 'missing'
}
