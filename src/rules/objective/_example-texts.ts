/** Texts that the examples of the objective rules share. */

const fields = {
  metric: 'metric: KPI-001',
  target: 'target: 95',
  what: 'what: A weekly slot for repairs',
  resources: 'resources: Half a day per team and week',
  responsible: 'responsible: PER-004',
  due: 'due: "2026-12-31"',
  evaluation: 'evaluation: December report',
  status: 'status: on-track',
}

/** A complete objective; fields given replace its own, an empty text leaves one out. The first of them is line 6. */
export const objective = (own: Partial<typeof fields> = {}): string =>
  [
    'id: OBJ-001\ntitle: Fast repair\nstatement: Critical flaws are repaired within a week.\nfunction_or_level: Engineering\npolicy_link: POL-001',
    ...Object.values({ ...fields, ...own }).filter((line) => line !== ''),
    '',
  ].join('\n')

/** The metric of the objective with its newest value, in percent. */
export const metric = (value: number): string =>
  `id: KPI-001\ntitle: Repaired in time\nquestion: Are flaws repaired within a week?\nunit: "%"\ndirection: higher\nmeasurements:\n  - { period: "2026-04", value: 12, recorded_on: "2026-05-02", by: PER-004 }\n  - { period: "2026-05", value: ${value}, recorded_on: "2026-06-02", by: PER-004 }\n`
