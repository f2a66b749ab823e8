/** Says in one sentence how many findings are open, grade by grade, without counting what is not there. */

/** Numbers of open findings; `other` are those of neither grade. */
export interface OpenFindings {
  readonly major: number
  readonly minor: number
  readonly other: number
}

/** `2 findings of major grade are open, besides 1 of minor grade and 3 others.` */
export function openFindings({ major, minor, other }: OpenFindings): string {
  const lesser = [
    ...(minor > 0 ? [`${minor} of minor grade`] : []),
    ...(other > 0 ? [`${other} ${other === 1 ? 'other' : 'others'}`] : []),
  ].join(' and ')
  const are = (count: number): string => (count === 1 ? 'is' : 'are')
  if (major > 0) {
    const graver = `${major} ${major === 1 ? 'finding' : 'findings'} of major grade ${are(major)} open`
    return lesser === '' ? `${graver}.` : `${graver}, besides ${lesser}.`
  }
  return lesser === '' ? 'No finding is open.' : `No finding of major grade is open; ${lesser} ${are(minor + other)}.`
}
