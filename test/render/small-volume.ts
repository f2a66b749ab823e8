/** A volume with one of everything, for the writers' tests. */
import { drawHeatMap } from '../../src/render/heat-map.ts'
import { readMarkdown } from '../../src/render/markdown.ts'
import type { Page, Volume } from '../../src/render/volume.ts'

const text = `Words with **weight**, a [link](POL-2), an [outside link](https://a.example/?a=1&b=2) and \`code\`.

## Scope

- [x] done
- one <script>alert(1)</script>

| Id | Level |
|---|--:|
| RISK-001 | 12 |

> quoted

\`\`\`
code
\`\`\`
`

const steps = [1, 2].map((value) => ({ value, label: `Step ${value}` }))
const cells = steps.flatMap((row) =>
  steps.map((column) => ({
    likelihood: row.value,
    impact: column.value,
    band: row.value * column.value > 2 ? 1 : 0,
    before: 1,
    after: column.value === 2 ? 0 : 2,
  })),
)
/** A 2 by 2 heat map. */
export const heatMap = { likelihood: steps, impact: steps, bands: ['Low', 'High'], cells }

const page = (key: string, more: Partial<Page>): Page => ({
  key,
  path: `01-part/${key}`,
  id: key,
  title: `Policy <${key}>`,
  version: '1.0',
  classification: 'internal',
  draft: false,
  landscape: false,
  control: [
    { label: 'Owner', value: 'Ada Example' },
    { label: 'Next review', value: undefined },
  ],
  revisions: [{ version: '1.0', date: '2026-01-02', author: 'Ada', approver: 'Bo', change: 'First text' }],
  revisionNote: 'From git: 1 commit of this file.',
  blocks: readMarkdown(text, {
    link: (href) => (href === 'POL-2' ? { kind: 'page', page: 'POL-2', anchor: 'scope' } : undefined),
  }),
  ...more,
})

export const smallVolume: Volume = {
  title: 'Test pack',
  subtitle: 'A pack for tests',
  organization: 'Example & Sons',
  classification: 'internal',
  date: '2026-02-03',
  commit: 'abc1234',
  draft: true,
  notices: ['Drafts: POL-2.'],
  facts: [{ label: 'Sites', value: 'Utrecht' }],
  language: 'en',
  paper: 'a4',
  sections: [
    {
      key: '01-part',
      number: '01',
      title: 'Part',
      pages: [
        page('POL-1', {}),
        page('POL-2', { draft: true, landscape: true }),
        page('MAP', { blocks: [drawHeatMap(heatMap, 'Risks')] }),
      ],
    },
  ],
}
