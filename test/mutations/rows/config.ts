/** Slips in isms.yaml and in inline ignores. */
import { type Mutation, slip } from '../mutation.ts'

const standard = 'standard: ISO/IEC 27001:2022'
const risk = 'risks/RISK-001.yaml'

export const configMutations: readonly Mutation[] = [
  slip('config/edition-not-declared', 'isms.yaml', standard, 'standard: ISO/IEC 27001'),
  slip('config/edition-unsupported', 'isms.yaml', standard, 'standard: ISO/IEC 27001:2013'),
  slip('config/interval-too-long', 'isms.yaml', 'internal_audit: P12M', 'internal_audit: P13M'),
  slip(
    'config/override-without-reason',
    'isms.yaml',
    'fiscal_year: "01-01"',
    'severity_overrides: { risk/cia-not-stated: { severity: "off" } }',
  ),
  slip(
    'config/unknown-rule',
    'isms.yaml',
    'fiscal_year: "01-01"',
    'severity_overrides: { risk/cia-unstated: { severity: error } }',
  ),
  slip(
    'config/ignore-unused',
    risk,
    'owner: PER-005',
    'owner: PER-005 # isms-ignore risk/without-owner -- handed over next week',
  ),
  slip('config/ignore-without-reason', risk, 'owner: PER-005', 'owner: PER-005 # isms-ignore risk/without-owner'),
]
