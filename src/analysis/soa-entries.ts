/** The statement of applicability that counts, entry by entry (clause 6.1.3 d). */
import type { Artifact, DataOf } from '../model/artifact.ts'
import type { Repo } from '../model/repo.ts'
import { documentThatCounts } from './document-in-force.ts'

/** Data of one entry; every field may be absent. */
export type SoaEntryData = NonNullable<NonNullable<DataOf<'soa'>['entries']>[number]>

/** One entry with its place. */
export interface SoaEntry {
  readonly soa: Artifact<'soa'>
  /** Pointer below the SoA, for example `/entries/3`. */
  readonly pointer: string
  /** Annex A id or id of an own control; empty when absent. */
  readonly id: string
  readonly data: SoaEntryData
}

interface SoaView {
  readonly soa: Artifact<'soa'> | undefined
  readonly entries: readonly SoaEntry[]
  readonly byId: ReadonlyMap<string, SoaEntry>
  readonly byControl: ReadonlyMap<string, readonly SoaEntry[]>
}

const views = new WeakMap<Repo, SoaView>()

function viewOf(repo: Repo): SoaView {
  let view = views.get(repo)
  if (view === undefined) {
    view = buildView(documentThatCounts(repo.all('soa')))
    views.set(repo, view)
  }
  return view
}

function buildView(soa: Artifact<'soa'> | undefined): SoaView {
  const entries: SoaEntry[] = []
  const byId = new Map<string, SoaEntry>()
  const byControl = new Map<string, SoaEntry[]>()
  soa?.data.entries?.forEach((data, index) => {
    if (typeof data !== 'object' || data === null) return
    const entry: SoaEntry = { soa, pointer: `/entries/${index}`, id: data.control_id ?? '', data }
    entries.push(entry)
    if (entry.id !== '' && !byId.has(entry.id)) byId.set(entry.id, entry)
    for (const control of new Set(data.controls ?? [])) {
      const same = byControl.get(control)
      if (same === undefined) byControl.set(control, [entry])
      else same.push(entry)
    }
  })
  return { soa, entries, byId, byControl }
}

/** The SoA that counts: the approved one, else the newest draft. */
export const soaThatCounts = (repo: Repo): Artifact<'soa'> | undefined => viewOf(repo).soa

/** Its entries in order. */
export const soaEntries = (repo: Repo): readonly SoaEntry[] => viewOf(repo).entries

/** Its first entry for an Annex A id or an own control. */
export const soaEntry = (repo: Repo, controlId: string): SoaEntry | undefined => viewOf(repo).byId.get(controlId)

/** Entries that name a control as the one that carries them. */
export const entriesCarriedBy = (repo: Repo, controlId: string): readonly SoaEntry[] =>
  viewOf(repo).byControl.get(controlId) ?? []

/** Entries that say the control is necessary. */
export const applicableEntries = (repo: Repo): readonly SoaEntry[] =>
  soaEntries(repo).filter(({ data }) => data.applicable === 'yes')

/** Entries that exclude the control. */
export const excludedEntries = (repo: Repo): readonly SoaEntry[] =>
  soaEntries(repo).filter(({ data }) => data.applicable === 'no')

/** How messages name an entry, for example `SOA A.5.15`. */
export const entryName = ({ soa, id, pointer }: SoaEntry): string =>
  `${soa.id} ${id === '' ? `entry ${Number(pointer.slice('/entries/'.length)) + 1}` : id}`
