/** A small ISMS in which one approver may grant exceptions, and artifacts with faults to accept. */
import type { CheckResult } from '../../src/engine/check.ts'
import { checkFiles } from '../support/in-memory.ts'

/** Checks the files with the rules of every phase binding. */
export const checkBound = (files: Readonly<Record<string, string | Uint8Array>>): CheckResult =>
  checkFiles(files, undefined, { phase: 'certified' })

const person = (id: string): string =>
  `- id: ${id}\n  title: Head\n  name: Ada Example\n  employment: active\n  type: employee\n  joined: "2021-05-03"\n`

/** PER-001 may approve exceptions; PER-002 may not. */
export const approver = {
  'people.yaml': person('PER-001') + person('PER-002'),
  'roles.yaml': `- id: ROL-001
  title: Sponsor
  key: executive-sponsor
  responsibilities: [Answers for the ISMS]
  authorities: [exception]
  assignments:
    - { person: PER-001, from: "2025-01-01" }
`,
}

/** An exception in force, with fields replaced, or taken out where the text is empty. */
export function exceptionText(changes: Readonly<Record<string, string>> = {}): string {
  const fields = {
    id: 'EXC-001',
    title: 'One account',
    reason: 'The software knows one account only',
    risk: 'RISK-001',
    compensating: 'Logins are reviewed weekly',
    requested_by: 'PER-002',
    approved_by: 'PER-001',
    approved_on: '"2026-02-10"',
    expires: '"2026-09-30"',
    status: 'approved',
    ...changes,
  }
  return Object.entries(fields)
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `${name}: ${text}\n`)
    .join('')
}

/** A risk without owner. */
export const risk = (id: string): string =>
  `id: ${id}\ntitle: Lost laptop\ntype: isms\ndescription: A laptop is lost\nstatus: identified\n`
