/** The notes of a workbook: what it was built from, and that the repository is the record. */
import type { PackContext } from '../context.ts'
import { provenanceFacts } from './provenance.ts'

export function workbookNotes(context: PackContext): [label: string, text: string][] {
  const facts = provenanceFacts(context).flatMap(({ label, value }): [string, string][] =>
    value ? [[label, value]] : [],
  )
  return [
    ['Organization', context.repo.config.organization ?? ''],
    ['Classification', context.classification],
    ...facts,
    [
      'The record',
      'The ISMS in git is the record; this workbook is a copy of it. A change here changes nothing there.',
    ],
    ['Integrity', 'SHA256SUMS and manifest.json of the pack hold the hash of this file.'],
  ]
}
