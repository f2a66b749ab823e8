/** A strict reader of RFC 5545: bytes in, components out; throws at the first thing that the grammar does not allow. */

/** One property as written, unfolded. */
export interface IcalProperty {
  readonly name: string
  readonly parameters: string
  readonly value: string
}

/** Properties of every VEVENT, in order, and those of the calendar itself. */
export interface IcalCalendar {
  readonly calendar: readonly IcalProperty[]
  readonly events: readonly (readonly IcalProperty[])[]
}

/** Properties that may stand once in an event (section 3.6.1), of those that we write. */
const once = ['UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'SUMMARY', 'DESCRIPTION', 'TRANSP']

/** Reads and checks a calendar. */
export function readIcal(text: string): IcalCalendar {
  const fail = (why: string): never => {
    throw new Error(why)
  }
  if (!text.endsWith('\r\n')) fail('the last line has no CRLF')
  if (/(?<!\r)\n|\r(?!\n)/.test(text)) fail('a line ends without CRLF')
  const physical = text.slice(0, -2).split('\r\n')
  for (const line of physical) {
    if (Buffer.byteLength(line, 'utf8') > 75) fail(`more than 75 octets: ${line}`)
    if (line === '') fail('an empty line')
    // Decoding each line by itself fails when folding cut a character in two.
    if (Buffer.from(line, 'utf8').toString('utf8') !== line) fail(`half a character: ${line}`)
    if (/[\u0000-\u0008\u000a-\u001f\u007f]/.test(line)) fail(`a control character: ${JSON.stringify(line)}`)
  }
  const properties = text
    .slice(0, -2)
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .map((line) => {
      const match = /^([A-Z0-9-]+)((?:;[A-Z0-9-]+=[^;:",]+)*):(.*)$/s.exec(line) ?? fail(`no content line: ${line}`)
      return { name: match[1] as string, parameters: match[2] as string, value: match[3] as string }
    })
  const calendar: IcalProperty[] = []
  const events: IcalProperty[][] = []
  let open: IcalProperty[] | undefined
  properties.forEach((property, at) => {
    const { name, value } = property
    if (at === 0 && (name !== 'BEGIN' || value !== 'VCALENDAR')) fail('no VCALENDAR at the start')
    if (at === properties.length - 1 && (name !== 'END' || value !== 'VCALENDAR')) fail('no VCALENDAR at the end')
    if (at === 0 || at === properties.length - 1) return
    if (name === 'BEGIN') {
      if (open !== undefined || value !== 'VEVENT') fail(`an unexpected ${value}`)
      open = []
      events.push(open)
    } else if (name === 'END') {
      if (open === undefined || value !== 'VEVENT') fail(`an unexpected end of ${value}`)
      open = undefined
    } else (open ?? calendar).push(property)
  })
  if (open !== undefined) fail('an event without an end')
  for (const name of ['VERSION', 'PRODID'])
    if (calendar.filter((property) => property.name === name).length !== 1) fail(`not one ${name}`)
  for (const event of events) {
    for (const name of once) {
      const count = event.filter((property) => property.name === name).length
      if (count > 1 || (count === 0 && /^(UID|DTSTAMP|DTSTART)$/.test(name))) fail(`${count} ${name} in an event`)
    }
    for (const { name, parameters, value } of event) checkValue(name, parameters, value, fail)
  }
  const uids = events.map((event) => valueIn(event, 'UID'))
  if (new Set(uids).size !== uids.length) fail('two events with one UID')
  return { calendar, events }
}

function checkValue(name: string, parameters: string, value: string, fail: (why: string) => never): void {
  if (name === 'DTSTAMP' && !/^\d{8}T\d{6}Z$/.test(value)) fail(`DTSTAMP ${value}`)
  if (/^DT(START|END)$/.test(name) && (parameters !== ';VALUE=DATE' || !/^\d{8}$/.test(value))) fail(`${name} ${value}`)
  if (/^(SUMMARY|DESCRIPTION|CATEGORIES|UID)$/.test(name) && !/^(?:[^\\;,]|\\[\\;,nN])*$/.test(value))
    fail(`text that is not escaped: ${value}`)
}

/** Value of a property of an event. */
export const valueIn = (event: readonly IcalProperty[], name: string): string =>
  event.find((property) => property.name === name)?.value ?? ''

/** Text as it was before it was escaped. */
export const plainIcalText = (value: string): string =>
  value.replace(/\\([\\;,nN])/g, (_, mark: string) => (/n/i.test(mark) ? '\n' : mark))
