/** Reports a pack that states a lower classification than something in it has. */
import { classificationLevels, levelRank } from '../../analysis/classification-levels.ts'
import { defineRule, type PackContents } from '../define.ts'
import { draftPolicy } from './_example-texts.ts'

const pack = (classification: string, redactions: readonly string[] = []): PackContents => ({
  classification,
  items: [
    { id: 'POL-001', markedDraft: true },
    { id: 'POL-002', markedDraft: true },
  ],
  contactRegisters: [],
  redactions,
})
const files = {
  'policies/POL-001.md': draftPolicy(),
  'policies/POL-002.md': draftPolicy('POL-002', 'confidential'),
}

export const rule = defineRule({
  id: 'pack/classification-too-low',
  summary: 'A pack is classified lower than its contents',
  why: 'People handle a pack as its cover says. A low label takes the protection from everything inside.',
  fires:
    'When a pack is built, fires once when the classification on its cover is below the highest level of the documents in it, by classification.levels. Silent for content that redaction took out and the manifest lists, and for levels that the scheme does not know, which document/classification-unknown reports.',
  fix: 'Raise the classification of the pack, or redact.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['A.5.12', 'A.5.13'],
  phase: 'implementing',
  options: {
    'classification.levels': 'Levels from lowest to highest; default public, internal, confidential, restricted.',
  },
  sees: 'pack',
  check({ repo, pack: contents, report }) {
    if (contents === undefined) return
    const levels = classificationLevels(repo)
    const rank = (level: string | undefined) => levelRank(levels, level)
    const higher = contents.items
      .filter(({ id }) => !contents.redactions.includes(id))
      .flatMap(({ id }) => {
        const artifact = repo.find(id)
        if (artifact === undefined) return []
        const level = (artifact.data as { classification?: string }).classification
        return rank(level) > rank(contents.classification) ? [{ artifact, level: String(level) }] : []
      })
      .sort((a, b) => rank(b.level) - rank(a.level))
    const [highest] = higher
    if (highest === undefined) return
    const { artifact, level } = highest
    const others = higher.length === 1 ? '' : `, like ${higher.length - 1} more in it`
    report({
      artifact,
      pointer: '/classification',
      message: `${artifact.id} is ${level}${others}, and the pack that holds it says ${contents.classification}`,
    })
  },
  examples: {
    bad: [
      {
        title: 'A confidential policy in an internal pack',
        files,
        pack: pack('internal'),
        at: ['policies/POL-002.md:7'],
      },
    ],
    good: [
      { title: 'The pack takes the highest level', files, pack: pack('confidential') },
      { title: 'The confidential one was redacted', files, pack: pack('internal', ['POL-002']) },
    ],
  },
})
