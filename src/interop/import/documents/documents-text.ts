/** The adoption of documents for people: what each becomes, what was read from it, and what stays behind. */
import type { DocumentsPlan } from './plan-documents.ts'

/** Lines of the plan. */
export function documentLines({ adopted, left }: DocumentsPlan): string[] {
  return [
    `${adopted.length} documents to adopt, ${left.filter(({ isDocument }) => isDocument).length} not, ${
      left.filter(({ isDocument }) => !isDocument).length
    } other files`,
    ...adopted.flatMap(({ from, to, read, notes, inPlace }) => [
      '',
      `${from}  → ${to}${inPlace ? ' (in place)' : ''}`,
      ...[...read, ...notes].map((line) => `  ${line}`),
    ]),
    ...(left.length === 0 ? [] : ['', 'Not adopted', ...left.map(({ path, why }) => `  ${path}  ${why}`)]),
  ]
}
