/** What happened to a certificate: its events in words that the life cycle knows, by date (ISO/IEC 17021-1 9.5 and 9.6). */
import type { Artifact } from '../../model/artifact.ts'
import { type IsoDate, isDate } from '../../model/dates.ts'
import { plainName } from '../words.ts'

export type Certificate = Artifact<'certificate'>

/** Events that mean something to the life cycle; any other word is only a note. */
export const certificateWords = [
  'certified',
  'recertified',
  'surveillance',
  'suspended',
  'restored',
  'scope-reduced',
  'withdrawn',
  'transferred',
  'to-lapse',
] as const

export type CertificateWord = (typeof certificateWords)[number]

/** One event with its place. */
export interface CertificateEvent {
  readonly on: IsoDate
  readonly word: CertificateWord
  readonly pointer: string
  /** Audit or paper behind it, as written. */
  readonly ref: string | undefined
}

/** The word an event means, or undefined for a note. */
export const wordOf = (event: string | undefined): CertificateWord | undefined => {
  const plain = plainName(event ?? '').replaceAll(' ', '-')
  return certificateWords.find((word) => word === plain)
}

/** Dated events with a known word, oldest first; those of one day in the order of the file. */
export function eventsOf({ data }: Certificate): readonly CertificateEvent[] {
  return (data.events ?? [])
    .flatMap((entry, at): CertificateEvent[] => {
      const word = wordOf(entry?.event)
      return word === undefined || !isDate(entry?.on)
        ? []
        : [{ on: entry.on, word, pointer: `/events/${at}`, ref: entry.ref }]
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

/** The newest event of a word up to a day. */
export const lastEvent = (
  certificate: Certificate,
  word: CertificateWord,
  day: IsoDate,
): CertificateEvent | undefined => eventsOf(certificate).findLast((event) => event.word === word && event.on <= day)

/** True when the organization decided, on record, not to renew the certificate. */
export const isToLapse = (certificate: Certificate, day: IsoDate): boolean =>
  lastEvent(certificate, 'to-lapse', day) !== undefined
