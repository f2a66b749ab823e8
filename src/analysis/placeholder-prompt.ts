/** Tells a bracketed prompt such as `[Company]` from a citation, a label, a check box or an editor's insertion. */

/** Words in brackets that say something themselves: labels, cross-outs and insertions in quotations. */
const labels = new Set(
  (
    'alert caution confidential danger deprecated draft edited emphasis-added external important info internal new note notes obsolete optional ' +
    'public recommended redacted removed required restricted secret sic tip urgent warning ' +
    'a an and he her his i it its my or our she that the their they this those we you your'
  ).split(' '),
)

const request =
  /^(?:please )?(?:insert|enter|fill in|specify|describe|replace|choose|select|provide|placeholder|to be \w+|your|name of|date of)\b/i
/** Capitalised words, as on a form: Company, Company name, NAME OF THE CISO, YYYY-MM-DD. */
const caption = /^(?:the )?\p{Lu}[\p{L}'’&/.-]*(?: [\p{L}&][\p{L}'’&/.-]*){0,5}$/u
/** Small letters ending in a thing that forms ask for: company name, date, security contact. */
const thing =
  /^(?!(?:the|a|an|this|that) )(?:[a-z]+ ){0,3}(?:address|amount|city|client|company|contact|country|customer|date|days|department|description|details|email|e-mail|frequency|hours|link|location|logo|manager|months|names?|number|organi[sz]ation|owner|period|person|phone|position|product|reason|role|signature|site|supplier|system|telephone|title|tool|url|value|vendor|version|weeks|years)$/

/** Lists of ids are by far the most of what stands in brackets; a prompt does not begin so. */
const idAhead = /^[A-Z]{1,3}[-.]\d/

/** True for the text between brackets when it asks somebody to write something else there. */
export function isPrompt(inner: string): boolean {
  if (idAhead.test(inner)) return false
  const text = inner
    .replace(/[*_`]{1,2}(?=\S)|(?<=\S)[*_`]{1,2}/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (text === '') return inner.includes('__')
  if (request.test(text)) return true
  if (labels.has(text.toLowerCase().replace(/ /g, '-'))) return false
  // One or two letters are check marks, languages, countries or the start of a quoted word.
  return text.length > 2 && (caption.test(text) || thing.test(text))
}
