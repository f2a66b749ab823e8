/** How many artifacts of each kind make up a repository of a given size: 60 % small YAML, 40 % documents. */

/** Counts per kind; they add up to the size asked for. */
export interface Sizes {
  readonly risks: number
  readonly controls: number
  readonly assets: number
  readonly evidence: number
  readonly policies: number
  readonly procedures: number
}

/** Shares of a repository of `count` artifacts; registers such as people and the SoA come on top. */
export function sizesOf(count: number): Sizes {
  const documents = Math.round(count * 0.4)
  const records = count - documents
  const policies = Math.floor(documents / 2)
  const risks = Math.floor(records * 0.35)
  const controls = Math.floor(records * 0.25)
  const assets = Math.floor(records * 0.15)
  return {
    risks,
    controls,
    assets,
    evidence: records - risks - controls - assets,
    policies,
    procedures: documents - policies,
  }
}
