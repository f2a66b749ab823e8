/** A commit of the columns as the object that rules see, put together when it is asked for. */
import type { Commit, Trailer } from '../model/commit.ts'
import type { LogColumns } from './log-columns.ts'

/** The commit at a place in the log. */
export function commitAt(log: LogColumns, commit: number): Commit {
  const header = log.headers.toString('utf8', log.headerFrom[commit] as number, log.headerFrom[commit + 1] as number)
  const [id, parents, authorName, authorEmail, authored, committerName, committerEmail, committed, subject, trailers] =
    header.split('\0') as [string, string, string, string, string, string, string, string, string, string]
  return {
    id,
    parents: parents === '' ? [] : parents.split(' '),
    author: { name: authorName, email: authorEmail },
    committer: { name: committerName, email: committerEmail },
    authoredAt: seconds(authored),
    committedAt: seconds(committed),
    authoredOn: day(seconds(authored)),
    committedOn: day(seconds(committed)),
    subject,
    trailers: trailersIn(trailers),
  }
}

/** Ids of the parents, without the cost of the rest. */
export function parentIds(log: LogColumns, commit: number): string[] {
  const from = (log.headerFrom[commit] as number) + log.idLength + 1
  const parents = log.headers.toString('latin1', from, log.headers.indexOf(0, from))
  return parents === '' ? [] : parents.split(' ')
}

const seconds = (text: string): number => (Number.isSafeInteger(Number(text)) ? Number(text) : 0)

/** Latest second that a date of four digits can say. */
const latest = 253_402_300_799

/** A commit may claim any date; what lies outside the years 0 to 9999 becomes the nearest day inside. */
const day = (at: number): string =>
  new Date(Math.min(latest, Math.max(-62_167_219_200, at)) * 1000).toISOString().slice(0, 10)

function trailersIn(text: string): readonly Trailer[] {
  return text.split('\n').flatMap((line) => {
    const cut = line.indexOf(':')
    return cut <= 0 ? [] : [{ key: line.slice(0, cut).trim(), value: line.slice(cut + 1).trim() }]
  })
}
