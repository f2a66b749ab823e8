/** Plain YAML scalars to values (YAML 1.2 core schema) without ever losing what was written. */

const numberLike = /^[-+]?(\d|\.\d)/

/**
 * Resolves an unquoted scalar. A number becomes a number only when printing it gives the same text back;
 * `1.0`, `010` and `1e3` stay text, so that a version is never changed silently. Dates stay text.
 */
export function resolvePlain(source: string): unknown {
  switch (source) {
    case '':
    case '~':
    case 'null':
    case 'Null':
    case 'NULL':
      return null
    case 'true':
    case 'True':
    case 'TRUE':
      return true
    case 'false':
    case 'False':
    case 'FALSE':
      return false
  }
  const first = source.charCodeAt(0)
  if ((first >= 48 && first <= 57) || first === 45 || first === 43 || first === 46) {
    if (!numberLike.test(source)) return source
    const value = Number(source)
    if (Number.isFinite(value) && String(value) === source) return value
  }
  return source
}
