/** An ISMS whose authors attack whoever opens its pack: tags, addresses that run, marks that reorder text, template braces. */

const OVERRIDE = '\u202E'
/** Words that would run where they are not escaped; every attack sets `pwned`. */
export const ATTACK = `</script></style></title>"'><script>globalThis.pwned=1</script><img src=x onerror="globalThis.pwned=2">`
const yaml = (text: string): string => JSON.stringify(text)

export const hostileFiles: Readonly<Record<string, string>> = {
  'people/PER-001.yaml': `id: PER-001\nname: ${yaml(`Eve ${ATTACK}`)}\nstart: "2024-01-01"\n`,
  'risks/RISK-001.yaml': `id: RISK-001
title: ${yaml(`${ATTACK} {{organization}} {{{raw}}} <%= 1 %>`)}
description: ${yaml(`javascript:globalThis.pwned=3 ${OVERRIDE}gnp.exe\u2066 [x](javascript:globalThis.pwned=4)`)}
owner: PER-001
treatment: modify
controls: [CTL-001, A.5.15]
status: open
`,
  'controls/CTL-001.yaml': `id: CTL-001
title: ${yaml(`${ATTACK} | pipe`)}
owner: PER-001
status: implemented
annex_a: [A.5.15]
`,
  'soa.yaml': `id: SOA
title: ${yaml(`Statement ${ATTACK}`)}
owner: PER-001
version: "1.0"
status: draft
classification: ${yaml('internal')}
entries:
  - control_id: A.5.15
    applicable: "yes"
    justification: ${yaml(`${ATTACK} [run](javascript:globalThis.pwned=5) [file](file:///etc/passwd) [data](data:text/html,x)`)}
    controls: [CTL-001]
    status: planned
    target_date: "2026-12-01"
`,
  'policies/POL-001.md': `---
id: POL-001
title: ${yaml(`Policy ${ATTACK}`)}
level: topic
version: "1.0"
status: draft
classification: internal
owner: PER-001
clauses: ["5.2"]
controls: [A.5.15]
---

# Text

${ATTACK}

[click](javascript:globalThis.pwned=6) [again](JaVaScRiPt&#58;globalThis.pwned=7) <javascript:globalThis.pwned=8>
![picture](https://a.example/x.png) ![own](javascript:globalThis.pwned=9)

{{#each this}}{{/each}} ${OVERRIDE}reversed\u0007 bell

\`\`\`isms:body
\`\`\`
`,
}
