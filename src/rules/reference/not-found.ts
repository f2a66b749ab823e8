/** Reports ids that lead to nothing in the repository and the catalogue. */
import { absenceOf, type Cause } from '../../analysis/absence.ts'
import { datedActOf } from '../../analysis/dated-acts.ts'
import { fieldOf, looksLikeId, nameOf } from '../../analysis/ids.ts'
import { allKinds } from '../../artifacts/catalogue.ts'
import type { KindName } from '../../artifacts/index.ts'
import { looksLike2013, successorsOf2013 } from '../../frameworks/iso27001.ts'
import { isFaulty } from '../../model/artifact.ts'
import type { Link } from '../../model/link.ts'
import type { Repo } from '../../model/repo.ts'
import { nearestOf } from '../../parse/nearest.ts'
import { defineRule, type Finding } from '../define.ts'
import { allowedIds, allowedWords, isHistory, namesApprover } from './_links.ts'

/** Nearest ids are looked up for so many findings; a repository with more has another problem than a slip of the pen. */
const mostLookups = 20

const person = 'id: PER-001\nname: Ada Example\nemployment: active\ntype: employee\njoined: "2026-04-01"\n'
const metric = 'id: KPI-001\ntitle: Patch time\nquestion: How fast do we patch?\nunit: days\n'

export const rule = defineRule({
  id: 'reference/not-found',
  summary: 'An id leads to nothing',
  why: 'An auditor follows links from risk to control to evidence; a link that ends nowhere breaks the chain of proof.',
  fires:
    'Fires when a link field holds an id, Annex A id, clause number or process name that nothing in the repository or the catalogue carries. Where free text is allowed, it fires only on text written like an id. Also when a dated record (a review, an audit, a verification, a measurement) names a person who joined after its day: at that time the id led to nobody. Silent for control ids of 2013 (reference/withdrawn-control-id), in superseded and retired artifacts, for approvers (approval/approver-not-registered), for a risk owner in plain words (risk/without-owner), and for targets that may only look absent: in files or fields that cannot be read, and processes while there is no scope. More than three references to one missing artifact, or to a register that does not exist at all, are one finding.',
  fix: 'Correct the id or create the missing artifact.',
  severity: 'error',
  grade: 'none',
  needs: ['files'],
  clauses: ['7.5.2'],
  phase: 'implementing',
  check({ repo, report }) {
    const unreadable = unreadableTargets(repo)
    const idsOf = new Map<string, readonly string[]>()
    let lookups = 0
    for (const link of repo.links) {
      const joined = joinedAfter(link)
      if (joined !== undefined) report(joined)
      if (link.target !== undefined || !isJudged(repo, link) || unreadable(link)) continue
      const name = nameOf(link.from)
      let nearest: string | undefined
      if (lookups < mostLookups) {
        lookups += 1
        const key = link.field.to.join()
        const ids = idsOf.get(key) ?? allowedIds(repo, link)
        idsOf.set(key, ids)
        nearest = nearestOf(link.to, samePrefix(link.to, ids))
      }
      report({
        artifact: link.from,
        pointer: link.pointer,
        subject: link.to,
        cause: causeOf(repo, link),
        message: `${name} names ${link.to} under ${fieldOf(link.pointer)}, which does not exist`,
        help:
          nearest === undefined
            ? `Name ${allowedWords(link)} that exists, or create ${link.to}.`
            : `Write ${nearest}, if that is meant, or create ${link.to}.`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'A risk relies on a control that nobody wrote',
        files: {
          'risks/RISK-001.yaml':
            'id: RISK-001\ntitle: Lost laptop\ntype: operational\ndescription: A laptop is lost.\nstatus: identified\ncontrols:\n  - A.8.1\n  - CTL-009\n',
        },
        at: ['risks/RISK-001.yaml:8'],
      },
      {
        title: 'A field that allows free text holds what is written like an id',
        files: {
          'suppliers/SUP-001.yaml':
            'id: SUP-001\ntitle: Cumulus\nservice: Hosting\ncategory: cloud\ncriticality: low\ndata_access: none\nagreement:\n  ref: EVD-044\n',
        },
        at: ['suppliers/SUP-001.yaml:8'],
      },
      {
        title: 'Somebody measured before joining',
        files: {
          'people.yaml': person,
          'metrics/KPI-001.yaml': metric,
          'metrics/KPI-001.csv':
            'period,value,recorded_on,by\n2026-02,4,2026-03-02,PER-001\n2026-03,4,2026-04-02,PER-001\n',
        },
        at: ['metrics/KPI-001.csv:2'],
      },
    ],
    good: [
      {
        title: 'Trained before the first day',
        files: {
          'people.yaml': person,
          'training-programmes/TRN-001.yaml':
            'id: TRN-001\ntitle: Basics\naudience: []\ntopics: []\nmandatory: false\n',
          'training-programmes/TRN-001.csv': 'person,completed_on\nPER-001,2026-03-02\n',
        },
      },
      {
        title: 'Annex A ids and clauses are in the catalogue; a paper from outside is no id of ours',
        files: {
          'risks/RISK-001.yaml':
            'id: RISK-001\ntitle: Lost laptop\ntype: operational\ndescription: A laptop is lost.\nstatus: identified\ncontrols: [A.8.1]\nclauses: ["6.1.2"]\n',
          'suppliers/SUP-001.yaml':
            'id: SUP-001\ntitle: Cumulus\nservice: Hosting\ncategory: cloud\ncriticality: low\ndata_access: none\nagreement:\n  ref: CT-2024-001 master agreement\n',
        },
      },
      {
        title: 'A retired control may name what is gone',
        files: {
          'controls/CTL-001.yaml':
            'id: CTL-001\ntitle: Paper log\nannex_a: [A.8.15]\ndescription: Log on paper.\nstatus: retired\nresponsibility: own\ndocuments: [PRC-009]\n',
        },
      },
    ],
  },
})

/** Candidates with the prefix of the id, where there are any: POL-001 is hardly a slip for PRC-001. */
function samePrefix(id: string, ids: readonly string[]): readonly string[] {
  const prefix = id.slice(0, id.indexOf('-') + 1).toLowerCase()
  const same = prefix === '' ? ids : ids.filter((candidate) => candidate.toLowerCase().startsWith(prefix))
  return same.length > 0 || allKinds.some((kind) => `${kind.prefix}-`.toLowerCase() === prefix) ? same : ids
}

function isJudged(repo: Repo, link: Link): boolean {
  if (isHistory(link) || namesApprover(link) || repo.unreadableIds.has(link.to)) return false
  if (looksLike2013(link.to) && successorsOf2013(link.to).length > 0) return false
  const mayBeText = link.field.free === true || (link.from.kind === 'risk' && link.field.pattern === '/owner')
  return !mayBeText || looksLikeId(repo, link.to)
}

/** What many dead references have in common: a whole register that is missing, else the one artifact. */
function causeOf(repo: Repo, { field, to }: Link): Cause {
  const kinds = field.to.map((target) => partsIn[target]?.kind ?? target)
  const info = allKinds.find(
    ({ kind, prefix }) => (kinds.includes(kind) || kinds.includes('any')) && to.startsWith(`${prefix}-`),
  )
  const absence = info === undefined ? undefined : absenceOf(repo, info.kind as KindName)
  return absence ?? { key: to, message: `${to} does not exist`, help: `Create ${to}, or correct the references.` }
}

/** A person of the register who was not there yet when the record says that they acted; newcomers may be trained before. */
function joinedAfter(link: Link): Finding | undefined {
  if (link.target?.type !== 'artifact' || link.target.artifact.kind !== 'person' || isHistory(link)) return undefined
  const { joined } = link.target.artifact.data as { joined?: string }
  const act = joined === undefined ? undefined : datedActOf(link)
  if (act === undefined || act.mayPrecedeJoining || joined === undefined || joined <= act.on) return undefined
  return {
    artifact: link.from,
    pointer: link.pointer,
    subject: link.to,
    message: `${nameOf(link.from)} says that ${link.to} ${act.did} on ${act.on}, but ${link.to} joined on ${joined}`,
    help: 'Correct the person, the date, or joined in the person register.',
  }
}

/** Where the ids and names live that are no artifacts of their own. */
const partsIn: Readonly<Record<string, { readonly kind: KindName; readonly pointer: string }>> = {
  process: { kind: 'scope', pointer: '/processes' },
  'scope-item': { kind: 'scope', pointer: '' },
  'plan-action': { kind: 'treatment-plan', pointer: '/actions' },
  requirement: { kind: 'interested-party', pointer: '/requirements' },
}

/** Links whose target may only look absent: in a file of which not even the ids could be read, or in a faulty field. */
function unreadableTargets(repo: Repo): (link: Link) => boolean {
  const closed = repo.files.some((file) => file.value === undefined && file.text === '' && file.faults.length > 0)
  const hidden = new Set<string>(closed ? repo.unreadableKinds : [])
  // A register of which nothing could be read is one fault, not one for each reference to it.
  for (const kind of repo.unreadableKinds) if (repo.all(kind).length === 0) hidden.add(kind)
  for (const { kind, faults } of repo.artifacts) if (faults.has('/id') || faults.has('')) hidden.add(kind)
  for (const [part, { kind, pointer }] of Object.entries(partsIn)) {
    const faulty = repo.all(kind).some((owner) => owner.faults.size > 0 && isFaulty(owner, pointer))
    // Without any scope its absence is the finding, not every process that it would name.
    if (faulty || repo.unreadableKinds.has(kind) || (kind === 'scope' && repo.all(kind).length === 0)) hidden.add(part)
  }
  return ({ field }) => hidden.size > 0 && field.to.some((to) => to === 'any' || hidden.has(to))
}
