/** Terms of certification bodies as a table: which body an audit or certificate belongs to, and every term that follows from it. */
import { describe, expect, test } from 'vitest'
import { type BodyTerm, bodyNameOf, bodyTerm, minorsMustClose } from '../../../src/analysis/body-terms.ts'
import { obstacleOn } from '../../../src/analysis/certification/audit-findings.ts'
import { nextStep } from '../../../src/analysis/certification/next-step.ts'
import { standingOn } from '../../../src/analysis/certification/standing.ts'
import { certificateWindows } from '../../../src/analysis/deadlines/certificates.ts'
import { findingDays } from '../../../src/analysis/deadlines/findings.ts'
import { minimalConfig } from '../../support/in-memory.ts'
import { audit, certificate, finding, modelOf, type Texts } from './life.ts'

const config = (cb: string): Texts => ({ 'isms.yaml': `${minimalConfig}cb:\n${cb}` })
const several = config(`  name: Old House
  deadlines: { minor_close: P60D, major_plan: P21D }
  recert_lead: P4M
  bodies:
    - name: Body
      minor_must_close: true
      stage_gap_max: P4M
      surveillance_lead: P2M
      recert_planning: P8M
      deadlines: { minor_close: P10D, minor_verify: P50D, major_verify: P40D }
`)
const by = (lines: string) => audit('stage2', '2026-05-04', 'reported', lines)
const stage2 = 'stage2-2026-05-04'

describe('the body of an audit', () => {
  const supplier: Texts = { 'suppliers.yaml': 'id: SUP-001\ntitle: Body\n' }
  const led = by('')
  const employed = Object.fromEntries(
    Object.entries(led).map(([path, text]) => [
      path,
      (text as string).replace('auditors: [{ name: Kim Sample }]', 'auditors: [{ name: Kim Sample, employer: body }]'),
    ]),
  )
  test.each<[string, readonly Texts[], string | undefined]>([
    ['is the one that it names', [several, by('cb: Body\n')], 'Body'],
    ['may be named as a supplier', [several, supplier, by('cb: SUP-001\n')], 'Body'],
    ['is the listed employer of an auditor', [several, employed], 'body'],
    ['is that of the configuration where nothing is said', [several, by('')], 'Old House'],
    ['is unknown where nobody names one', [by('')], undefined],
  ])('%s', (_, files, name) => {
    const repo = modelOf(...files)
    expect(bodyNameOf(repo, repo.get('audit', stage2))).toBe(name)
  })
})

describe('a term', () => {
  const term = (files: readonly Texts[], name: BodyTerm) => {
    const repo = modelOf(...files)
    return bodyTerm(repo, repo.get('audit', stage2), name, 'P28D')
  }
  test('is that of the entry, else that of cb, else the default', () => {
    const files = [several, by('cb: Body\n')]
    expect(term(files, 'deadlines.minor_close')).toBe('P10D')
    expect(term(files, 'deadlines.major_plan')).toBe('P21D')
    expect(term([by('cb: Body\n')], 'deadlines.minor_close')).toBe('P28D')
  })
  test('of an unlisted body is that of cb', () => {
    expect(term([several, by('cb: Third\n')], 'deadlines.minor_close')).toBe('P60D')
  })
  test('of the old shape, one body without a list, holds for every audit', () => {
    const old = config('  name: Old House\n  deadlines: { minor_close: P60D }\n')
    expect(term([old, by('cb: Body\n')], 'deadlines.minor_close')).toBe('P60D')
  })
})

describe('what follows from the terms of the body', () => {
  const days = (grade: string, status: string, who: string) => {
    const repo = modelOf(several, by(`cb: ${who}\n`), finding(stage2, grade, { status }))
    return Object.fromEntries(findingDays(repo, '2026-05-05').map(({ type, date }) => [type, date]))
  }
  test('days for findings', () => {
    expect(days('minor', 'open', 'Body')).toEqual({ finding: '2026-05-14' })
    expect(days('minor', 'open', 'Old House')).toEqual({ finding: '2026-07-03' })
    expect(days('minor', 'implemented', 'Body')).toEqual({ 'finding-verification': '2026-06-23' })
    expect(days('minor', 'implemented', 'Old House')).toEqual({})
    expect(days('major', 'open', 'Body')).toMatchObject({ finding: '2026-06-13', 'finding-plan': '2026-05-25' })
    expect(days('major', 'open', 'Old House')).toMatchObject({ finding: '2026-08-02', 'finding-plan': '2026-05-25' })
  })

  test('whether minor findings stop a decision', () => {
    const obstacle = (who: string) => {
      const repo = modelOf(several, by(`cb: ${who}\n`), finding(stage2, 'minor', { accepted: '2026-05-06' }))
      const item = repo.all('finding')[0]
      expect(minorsMustClose(repo, repo.get('audit', stage2))).toBe(who === 'Body')
      return item === undefined ? 'no finding' : obstacleOn(repo, item, '2026-05-10')
    }
    expect(obstacle('Body')).toBe('verification')
    expect(obstacle('Old House')).toBeUndefined()
  })

  test('the window between the stages', () => {
    const by = (who: string) => {
      const repo = modelOf(several, audit('stage1', '2026-03-02', 'reported', `cb: ${who}\n`))
      return nextStep(repo, standingOn(repo, '2026-03-10'), '2026-03-10').by
    }
    expect(by('Body')).toBe('2026-07-02')
    expect(by('Old House')).toBe('2026-09-02')
  })

  test('the windows of the certificate', () => {
    const windows = (...files: readonly Texts[]) =>
      Object.fromEntries(
        certificateWindows(modelOf(...files, certificate('2026-06-15', '2029-06-14')), '2026-06-30').map(
          ({ type, date }) => [type, date],
        ),
      )
    expect(windows(several)).toMatchObject({ 'recertification-planning': '2028-10-14', recertification: '2029-02-14' })
    expect(windows()).toMatchObject({ 'recertification-planning': '2028-12-14', recertification: '2029-03-14' })
  })
})
