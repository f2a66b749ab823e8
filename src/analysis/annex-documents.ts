/** The documents and registers that applicable Annex A controls themselves ask for, and how far each is (clause 7.5.1 b). */
import type { AnnexControl } from '../frameworks/framework.ts'
import { annexControls } from '../frameworks/iso27001.ts'
import type { Artifact } from '../model/artifact.ts'
import type { Repo } from '../model/repo.ts'
import { documentsOfEntry } from './controls-of.ts'
import type { MandatoryState } from './mandatory.ts'
import { documentsIn } from './mandatory-standing.ts'
import { soaEntry } from './soa-entries.ts'

/** One control that asks for something written. */
export interface AnnexDocument {
  readonly control: string
  /** What is asked for. */
  readonly title: string
  readonly state: MandatoryState
  readonly artifacts: readonly string[]
}

/** Controls whose document is a register: its records, which need no approval. */
const registers: Readonly<Record<string, 'asset' | 'legal-requirement'>> = {
  'A.5.9': 'asset',
  'A.5.31': 'legal-requirement',
}

/** Those of the applicable controls, in the order of Annex A. */
export const annexDocuments = (repo: Repo): readonly AnnexDocument[] =>
  annexControls.filter(asksForDocument).flatMap(({ id, documented }) => {
    const entry = soaEntry(repo, id)
    if (entry?.data.applicable !== 'yes') return []
    const register = registers[id]
    const { state, artifacts } =
      register === undefined ? documentsIn(documentsOfEntry(repo, entry)) : recordsIn(repo.live(register))
    return [{ control: id, title: documented?.what ?? '', state, artifacts: artifacts.map((item) => item.id) }]
  })

const asksForDocument = ({ documented }: AnnexControl): boolean =>
  documented?.level === 'documented' || documented?.level === 'inventory'

const recordsIn = (artifacts: readonly Artifact[]): { state: MandatoryState; artifacts: readonly Artifact[] } => ({
  state: artifacts.length > 0 ? 'present' : 'missing',
  artifacts,
})
