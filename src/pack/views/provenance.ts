/** Where the pack comes from, as facts for the cover and the overview. */
import type { Fact } from '../../render/volume.ts'
import type { PackContext } from '../context.ts'
import type { PackTag } from '../input.ts'

export function provenanceFacts(context: PackContext): Fact[] {
  const { commit, tree, tags, date, asOf, toolVersion, dirty } = context.input.provenance
  return [
    { label: 'As of', value: asOf },
    {
      label: 'Commit',
      value:
        commit === undefined
          ? 'none: built from files outside git'
          : `${commit}${dirty ? ' with uncommitted changes' : ''}`,
    },
    { label: 'Date of the commit', value: commit === undefined ? undefined : date },
    { label: 'Tree', value: tree },
    {
      label: 'Tags',
      value:
        tags
          .filter((tag) => tag.commit === commit)
          .map(tagWords)
          .join(', ') || 'none',
    },
    {
      label: 'Git history',
      value: {
        complete: 'complete',
        shallow: 'shallow: older commits are missing',
        partial: 'partial: contents of older commits are missing',
        none: 'not available',
      }[context.input.history.state],
    },
    { label: 'Built with', value: `isms ${toolVersion}` },
  ]
}

/** `isms-2026.1 (tag object 1a2b3c4d5e, its signature not judged)`. */
function tagWords({ name, object, signature }: PackTag): string {
  if (object === null) return name
  return `${name} (tag object ${object.slice(0, 10)}, ${signature === 'unsigned' ? 'not signed' : 'its signature not judged'})`
}
