/** Durations as readers say them. */

const UNITS: Readonly<Record<string, string>> = { Y: 'year', M: 'month', W: 'week', D: 'day' }

/** `P24M` as `24 months`; a text that is no duration comes back unchanged. */
export function duration(text: string): string {
  const parts = [...text.matchAll(/(\d+)([YMWD])/g)].map(
    ([, count, unit]) => `${count} ${UNITS[unit!]}${count === '1' ? '' : 's'}`,
  )
  return text.startsWith('P') && parts.length > 0 ? parts.join(' ') : text
}
