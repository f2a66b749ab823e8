/** What every record has in common when it is set back in time: later dates, reviews and references go. */
import type { Births } from './births.ts'
import type { Day } from './moment.ts'
import { dayAfter } from './moment.ts'
import { withoutUnborn } from './unborn.ts'

const done = /^ *(?:done_on|verified_on|implemented_on|sent_on|cb_notified_on|effective_on_trial): "([0-9-]+)"\n/gm
const reviewed = /^( *reviewed_on: )"([0-9-]+)"\n/gm

/** The record as it could have stood on a day: no later completion dates, review dates or references. */
export function pastRecord(record: string, day: Day, births: Births): string {
  return withoutUnborn(record, (id) => births(id) <= day)
    .replace(done, (line, on: Day) => (on > day ? '' : line))
    .replace(reviewed, (line, head: string, on: Day) => {
      const earlier = earlierReview(on, day)
      return on <= day ? line : earlier === undefined ? '' : `${head}"${earlier}"\n`
    })
}

/** Review dates before the last one, a year apart and never before the registers began. */
function earlierReview(on: Day, day: Day): Day | undefined {
  for (let date = dayAfter(on, -366); date >= '2024-09-01'; date = dayAfter(date, -182)) if (date <= day) return date
  return undefined
}
