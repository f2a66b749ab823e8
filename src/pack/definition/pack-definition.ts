/** What a pack is, as data: its sections and pages, formats, classification ceiling and redaction. Read from `templates/packs/<name>.yaml`. */
import type { KindName } from '../../artifacts/index.ts'
import type { Phase } from '../../rules/define.ts'
import type { PackFormat } from '../formats.ts'

/** A whole definition, everything it extends taken in. */
export interface PackDefinition {
  /** The name on the command line and of the file: `stage1`. */
  readonly name: string
  readonly title: string
  readonly subtitle: string
  readonly formats: readonly PackFormat[]
  /** Highest classification of documents that go in; without it every document does. */
  readonly ceiling?: string
  /** Kinds of which nothing may appear. `person` covers names, e-mail addresses and who approved what. */
  readonly redact: readonly KindName[]
  /** The life-cycle phase whose rules bind in the pack; without it, that in which the ISMS stands. */
  readonly phase?: Phase
  /** Whether the pack shows what the check found open or accepted. */
  readonly checkResult: boolean
  /** `copy`: evidence files go along, each compared with its hash; `list`: only where each is kept. */
  readonly evidence: 'copy' | 'list'
  /** Names of workbooks, in order. */
  readonly workbooks: readonly string[]
  /** Keys of pages where a reader should begin, with a word on why. */
  readonly start: readonly StartDefinition[]
  readonly sections: readonly SectionDefinition[]
}

/** One line of "where to begin" on the first page. */
export interface StartDefinition {
  readonly page: string
  readonly why: string
}

/** One folder of the pack. */
export interface SectionDefinition {
  /** Two digits; folders are sorted by them. */
  readonly number: string
  readonly title: string
  readonly pages: readonly PageDefinition[]
  /** False for a section that is not bound into the PDF; it is left out where it would be empty. */
  readonly bound: boolean
}

/** Values that fields of a document must have (`where`) or must not have (`except`). */
export type Condition = Readonly<Record<string, string>>

/** One page, or the pages of all documents of a kind. */
export type PageDefinition =
  | { readonly type: 'view'; readonly view: string }
  | {
      readonly type: 'documents'
      readonly kind: KindName
      readonly template: string
      readonly where: Condition
      readonly except: Condition
      readonly landscape: boolean
    }
  | { readonly type: 'register'; readonly kind: KindName; readonly without: readonly string[] }
  | { readonly type: 'records'; readonly kind: KindName }
  | {
      readonly type: 'text'
      readonly key: string
      readonly title: string
      readonly template: string
      readonly landscape: boolean
    }

/** Every page of a definition. */
export const pagesOf = (definition: PackDefinition): readonly PageDefinition[] =>
  definition.sections.flatMap(({ pages }) => pages)

/** True when the pack shows a built-in view. */
export const hasView = (definition: PackDefinition, view: string): boolean =>
  pagesOf(definition).some((page) => page.type === 'view' && page.view === view)
