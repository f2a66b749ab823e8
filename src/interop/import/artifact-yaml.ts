/** An imported artifact as YAML lines that read back to exactly the same data. */
import { isDeepStrictEqual } from 'node:util'
import { isMap, isScalar, isSeq, parseDocument, Scalar, stringify, visit } from 'yaml'
import { parseYaml } from '../../parse/yaml.ts'

/** Lines of an artifact's fields, without indentation. */
export function artifactYaml(fields: Readonly<Record<string, unknown>>): string[] {
  const text = pretty(fields)
  // What our reader would read otherwise is written without any shorthand.
  const sure = isDeepStrictEqual(parseYaml(text).value, fields) ? text : plain(fields)
  return sure.trimEnd().split('\n')
}

/** Quotes what looks like a date, a version or a truth; short lists stand on one line. */
function pretty(fields: Readonly<Record<string, unknown>>): string {
  const document = parseDocument('{}', { version: '1.2' })
  document.contents = document.createNode(fields) as typeof document.contents
  visit(document, {
    Scalar(_, node) {
      if (
        typeof node.value === 'string' &&
        /^(?:\d{4}-\d{2}-\d{2}.*|\d+(?:\.\d+)+|yes|no|on|off|y|n)$/i.test(node.value)
      )
        node.type = Scalar.QUOTE_DOUBLE
    },
    Collection(key, node) {
      if (isMap(node)) node.flow = false
      if (!isSeq(node) || key === null) return
      const texts = node.items.map((item) => (isScalar(item) ? String(item.value) : '\n'))
      node.flow = texts.every((text) => /^[\w.-]+$/.test(text)) && texts.join(', ').length < 80
    },
  })
  return document.toString({ lineWidth: 110, flowCollectionPadding: false })
}

const plain = (fields: Readonly<Record<string, unknown>>): string =>
  stringify(fields, { version: '1.2', lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'QUOTE_DOUBLE' })
