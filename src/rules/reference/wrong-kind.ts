/** Reports references that lead to something of a kind that the field does not allow. */
import { fieldOf, nameOf } from '../../analysis/ids.ts'
import { kindNamed } from '../../artifacts/catalogue.ts'
import type { Link } from '../../model/link.ts'
import { defineRule } from '../define.ts'
import { allowedWords, isHistory, namesApprover } from './_links.ts'

export const rule = defineRule({
  id: 'reference/wrong-kind',
  summary: 'A reference leads to something of the wrong kind',
  why: 'A field that names an owner and points at an asset answers no question; nobody can act on it.',
  fires:
    'Fires when a link resolves but its target is of a kind that the field does not allow. Silent when the target does not exist at all (reference/not-found), for a risk owner that is a role (risk/without-owner), for approvers (approval/approver-not-registered), and in superseded and retired artifacts.',
  fix: 'Point the field at an artifact of an allowed kind.',
  severity: 'error',
  grade: 'none',
  needs: ['files'],
  clauses: ['7.5.2'],
  phase: 'implementing',
  check({ repo, report }) {
    for (const link of repo.links) {
      const found = wrongTarget(link)
      if (found === undefined || isHistory(link) || namesApprover(link)) continue
      if (link.from.kind === 'risk' && link.field.pattern === '/owner' && found.kind === 'role') continue
      report({
        artifact: link.from,
        pointer: link.pointer,
        subject: link.to,
        message: `${nameOf(link.from)} names ${link.to} under ${fieldOf(link.pointer)}, which is ${found.words}`,
        help: `Name ${allowedWords(link)}.`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'An asset as the owner of a risk',
        files: {
          'risks/RISK-001.yaml':
            'id: RISK-001\ntitle: Lost laptop\ntype: operational\ndescription: A laptop is lost.\nstatus: identified\nowner: AST-001\n',
          'assets/AST-001.yaml': 'id: AST-001\ntitle: Laptops\ntype: hardware\nin_scope: true\n',
        },
        at: ['risks/RISK-001.yaml:6'],
      },
      {
        title: 'An Annex A id where a control of our own belongs',
        files: {
          'soa.yaml':
            'id: SOA\nstandard: ISO/IEC 27001:2022\nbased_on: {}\nentries:\n  - control_id: A.8.1\n    applicable: yes\n    controls: [A.8.1]\n',
        },
        at: ['soa.yaml:7'],
      },
    ],
    good: [
      {
        title: 'A role as the owner of a risk is for risk/without-owner; a role may own an asset',
        files: {
          'risks/RISK-001.yaml':
            'id: RISK-001\ntitle: Lost laptop\ntype: operational\ndescription: A laptop is lost.\nstatus: identified\nowner: ROL-001\n',
          'assets/AST-001.yaml': 'id: AST-001\ntitle: Laptops\ntype: hardware\nin_scope: true\nowner: ROL-001\n',
          'roles/ROL-001.yaml':
            'id: ROL-001\ntitle: Head of workplace\nkey: risk-owner\nresponsibilities: [Runs the laptops]\nauthorities: [risk]\ntop_management: true\n',
        },
      },
    ],
  },
})

/** The target of a link when its kind is not allowed, with the words for it. */
function wrongTarget({ field, target }: Link): { readonly kind: string; readonly words: string } | undefined {
  if (target === undefined || field.to.includes('any')) return undefined
  const kind = target.type === 'artifact' ? target.artifact.kind : target.type === 'part' ? target.part : target.type
  if (field.to.includes(kind)) return undefined
  const title =
    target.type === 'artifact'
      ? (kindNamed(kind)?.title ?? kind).toLowerCase()
      : kind === 'annex-a'
        ? 'Annex A control'
        : kind.replace(/-/g, ' ')
  return { kind, words: `${/^[aeiou]/i.test(title) ? 'an' : 'a'} ${title}` }
}
