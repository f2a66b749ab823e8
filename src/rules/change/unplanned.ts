/** Rule change/unplanned: what the ISMS covers, how it judges and who runs it change by plan (clauses 6.3 and 8.1). */
import { plannedChanges } from '../../analysis/git/planned-changes.ts'
import { nameList } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { record, role, scope, scoped, soa } from './_example-texts.ts'

const start = scoped('2026-01-12', scope('Utrecht'))
const moved = scoped('2026-04-14', scope('Utrecht, Leeds'))

export const rule = defineRule({
  id: 'change/unplanned',
  summary: 'The ISMS was changed without a change record',
  why: 'Changes of scope, method, controls or key roles have effects elsewhere. Without a plan nobody has asked for them, and an auditor finds them in git.',
  fires:
    'Fires per commit that altered the boundary of the approved scope (statement, units, locations, services, processes, technology, information, other side of interfaces, exclusions), the scoring or the acceptance criteria of the approved methodology, the controls that the approved SoA declares applicable, or who holds a key role until further notice, when no change record that is not rejected names the artifact in affects with approved_on or implemented_on within 90 days of the commit (of its merge). A draft counts when it is approved. Silent before the first approval of the artifact, or of the scope in the case of a role, and for wording.',
  fix: 'Record the change and have it approved.',
  severity: 'error',
  grade: 'minor',
  needs: ['files', 'git'],
  clauses: ['6.3', '8.1'],
  phase: 'implementing',
  options: { 'limits.change_window': 'P90D: how far a change record may lie from the change in git' },
  check({ repo, history, report }) {
    if (history === undefined || repo.unreadableKinds.has('change')) return
    for (const { artifact, revision, on, what, records } of plannedChanges(repo, history)) {
      if (records.length > 0) continue
      report({
        artifact,
        subject: revision.commit.id,
        message: `${artifact.id} changed on ${on} (commit ${revision.commit.id.slice(0, 10)}: ${nameList(what)}), and no change record near that day names it`,
        help: `Record the change with affects: [${artifact.id}] and have it approved.`,
      })
    }
  },
  examples: {
    bad: [
      { title: 'a site joins the scope', files: {}, history: [start, moved], at: ['scope.md:2'] },
      {
        title: 'the record lies 91 days before',
        files: record('SCOPE', '2026-01-13'),
        history: [start, moved],
        at: ['scope.md:2'],
      },
      {
        title: 'a control applies now',
        files: {},
        history: [
          { on: '2026-01-12', files: { 'soa.yaml': soa('no') } },
          { on: '2026-04-14', files: { 'soa.yaml': soa('yes') } },
        ],
        at: ['soa.yaml:1'],
      },
      {
        title: 'another ISMS manager',
        files: {},
        history: [
          { on: '2026-01-12', files: { 'scope.md': scope('Utrecht') } },
          { on: '2026-01-13', files: { 'roles/manager.yaml': role('{ person: PER-001, from: "2026-01-01" }') } },
          {
            on: '2026-04-14',
            files: {
              'roles/manager.yaml': role(
                '{ person: PER-001, from: "2026-01-01", to: "2026-04-30" }, { person: PER-002, from: "2026-05-01" }',
              ),
            },
          },
        ],
        at: ['roles/manager.yaml:1'],
      },
      {
        title: 'the record that names it was rejected',
        files: record('SCOPE', '2026-04-10', '', 'rejected'),
        history: [start, moved],
        at: ['scope.md:2'],
      },
    ],
    good: [
      { title: 'planned', files: record('SCOPE', '2026-04-10'), history: [start, moved] },
      { title: 'ninety days before', files: record('SCOPE', '2026-01-14'), history: [start, moved] },
      {
        title: 'only the text and the order of the sites',
        files: {},
        history: [
          scoped('2026-01-12', scope('Utrecht, Leeds')),
          scoped('2026-04-14', scope('Leeds, Utrecht', 'approved', 'All of it, and more.')),
        ],
      },
      {
        title: 'a draft before the first approval',
        files: {},
        history: [scoped('2026-01-12', scope('Utrecht', 'draft')), moved],
      },
      {
        title: 'status and remark of an SoA entry',
        files: {},
        history: [
          { on: '2026-01-12', files: { 'soa.yaml': soa('yes') } },
          { on: '2026-04-14', files: { 'soa.yaml': soa('yes', ', status: partial, note: On its way') } },
        ],
      },
      {
        title: 'a role outside the key roles',
        files: {},
        history: [
          { on: '2026-01-12', files: { 'scope.md': scope('Utrecht') } },
          { on: '2026-01-13', files: { 'roles/dpo.yaml': role('{ person: PER-001, from: "2026-01-01" }', 'dpo') } },
          { on: '2026-04-14', files: { 'roles/dpo.yaml': role('{ person: PER-002, from: "2026-04-01" }', 'dpo') } },
        ],
      },
    ],
  },
})
