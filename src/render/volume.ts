/** A volume: the pages of one pack in their order, with what every writer needs for headers, covers and contents. Plain data. */
import type { Block, LinkTarget } from './blocks.ts'
import type { Look } from './look.ts'
import type { RowFilter, SearchEntry } from './screen.ts'

/** A labelled value of a cover or of a document control header; an absent value is stated, never left blank. */
export interface Fact {
  /** Name of the fact in every language, for writers that look for one. */
  readonly key?: string
  readonly label: string
  readonly value: string | undefined
}

/** One row of a document's revision history, as git tells it; dates are ISO 8601. */
export interface Revision {
  readonly version: string
  readonly date: string
  readonly author: string
  readonly approver: string
  readonly change: string
}

/** One approval that covers the content shown; `on` is an ISO 8601 date. */
export interface ApprovalLine {
  readonly name: string
  readonly role: string
  readonly version: string
  readonly on: string
  /** How well the approval is proven: `declared`, `attributed` or `signed`. */
  readonly proof: string
}

/** One page of the pack: a document, a register or an index. */
export interface Page {
  /** Unique in the pack; links name it. Letters, digits, dots and hyphens. */
  readonly key: string
  /** Path in the pack without extension, `/` between folders. */
  readonly path: string
  readonly title: string
  /** Shown before the title and in running headers: `POL-003`. */
  readonly id?: string
  readonly version?: string
  readonly classification: string
  readonly draft: boolean
  readonly landscape: boolean
  /** Control header; absent for pages that the tool derives (indexes). */
  readonly control?: readonly Fact[]
  readonly approvals?: readonly ApprovalLine[]
  readonly revisions?: readonly Revision[]
  /** Said under the revision table: where the history comes from and how complete it is. */
  readonly revisionNote?: string
  /** Where every change of the document stands, for writers that print that page too. */
  readonly changesAt?: LinkTarget
  /** Body; headings start at level 2. */
  readonly blocks: readonly Block[]
  /** Choices by which a reader on screen narrows the tables of the page. */
  readonly filter?: RowFilter
  /** What a reader on screen can search for from this page. */
  readonly search?: readonly SearchEntry[]
  /** The page is the sheet of this id: on screen, links to the id lead here. Bound volumes leave sheets out. */
  readonly sheetOf?: string
}

/** One part of the pack, a folder of pages: `03 Risk`. */
export interface Section {
  readonly key: string
  readonly number: string
  readonly title: string
  readonly pages: readonly Page[]
  /** False for a section that a bound volume leaves out. */
  readonly bound?: boolean
}

export interface Volume {
  readonly title: string
  readonly subtitle: string
  readonly organization: string
  readonly classification: string
  /** ISO 8601 date of the volume: the date of the commit, never today. */
  readonly date: string
  readonly commit: string
  readonly draft: boolean
  /** Said on the cover when something must not be overlooked: drafts, open gaps, an unclean work tree. */
  readonly notices: readonly string[]
  readonly facts: readonly Fact[]
  readonly language: string
  readonly paper: 'a4' | 'us-letter'
  /** Colours, fonts and logo of the company; absent for the built-in look. */
  readonly look?: Look
  readonly sections: readonly Section[]
}

/** All pages in reading order. */
export function allPages(volume: Volume): Page[] {
  return volume.sections.flatMap((section) => section.pages)
}

/** The volume as it is bound: without sections that are not for reading in order, and without sheets, whose facts stand in its registers. */
export function boundVolume(volume: Volume): Volume {
  const sections = volume.sections
    .filter(({ bound }) => bound !== false)
    .map((section) => ({ ...section, pages: section.pages.filter(({ sheetOf }) => sheetOf === undefined) }))
  return { ...volume, sections }
}
