/** Documents on an earlier day: drafts with short bodies, then versions that grow to the finished one. */
import { approvalLines } from './approve-text.ts'
import type { Births } from './births.ts'
import { type DocumentLife, lifeOf, type Version } from './document-steps.ts'
import { dayAfter, dayOf, type Moment } from './moment.ts'
import { fieldLines, withLines, without, withValue } from './record-text.ts'
import { policyRenamed, withFormerName } from './renamed-policy.ts'
import { shortened } from './shortened.ts'
import { withProgress } from './soa-past.ts'

const cache = new Map<string, string>()

/** Text of a document at a moment; undefined before its draft. */
export function documentAt(path: string, final: string, moment: Moment, births: Births): string | undefined {
  const { front, body } = parts(final)
  const life = lifeOf(front)
  if (moment < life.drafted) return undefined
  const index = life.versions.findLastIndex(({ revised }) => revised <= moment)
  const version = life.versions[index]
  const phase = version === undefined ? 'draft' : version.approved <= moment ? 'approved' : 'in-review'
  const key = `${path} ${index} ${phase}`
  let text = cache.get(key)
  if (text === undefined) {
    text =
      version === undefined ? draft(path, front, body, births, life) : staged(path, final, births, life, index, phase)
    cache.set(key, text)
  }
  return withProgress(path, text, final, moment, births)
}

/** Front matter without its fences (or the whole record of a YAML document), and the body. */
function parts(text: string): { front: string; body: string } {
  const found = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text)
  return { front: found?.[1] ?? text, body: found?.[2] ?? '' }
}

const whole = (path: string, front: string, body: string): string =>
  path.endsWith('.md') ? `---\n${front}---\n${body}` : front

function draft(path: string, front: string, body: string, births: Births, life: DocumentLife): string {
  const open = without(front, 'approval', 'owner_approvals', 'effective_from', 'next_review', 'change_note')
  const record = withValue(withValue(open, 'status', 'draft'), 'version', '"0.5"')
  return whole(path, shortened(path, record, 0, births, dayOf(life.drafted)), outline(body))
}

function staged(path: string, final: string, births: Births, life: DocumentLife, index: number, phase: string): string {
  const version = life.versions[index] as Version
  const content = contentOf(path, final, births, life, index)
  if (phase === 'approved') return index === life.versions.length - 1 ? final : approved(path, content, life, version)
  const before =
    index === 0
      ? ''
      : parts(
          approved(path, contentOf(path, final, births, life, index - 1), life, life.versions[index - 1] as Version),
        ).front
  const { front, body } = parts(content)
  const review = ['approval', 'next_review'].reduce((record, field) => {
    const lines = fieldLines(before, field)
    return lines === undefined ? without(record, field) : withLines(record, field, lines)
  }, front)
  return whole(path, withValue(without(review, 'owner_approvals'), 'status', 'in-review'), body)
}

/** Text of a version as its owner wrote it, approval aside. */
function contentOf(path: string, final: string, births: Births, life: DocumentLife, index: number): string {
  const missing = life.versions.length - 1 - index
  if (missing === 0) return final
  const { version, approved: moment, note } = life.versions[index] as Version
  const { front, body } = parts(final)
  const on = dayOf(moment)
  let record = withLines(front, 'change_note', `change_note: >-\n  ${note}\n`)
  record = withValue(
    withValue(withValue(record, 'version', `"${version}"`), 'effective_from', `"${on}"`),
    'next_review',
    `"${dayAfter(on, path === 'scope.md' ? 545 : 350)}"`,
  )
  const text = whole(
    path,
    shortened(path, without(record, 'owner_approvals'), index + 1, births, on),
    shorter(body, missing),
  )
  // A version keeps the links of its day until it is revised, or its approval would no longer fit.
  return moment < policyRenamed ? withFormerName(text) : text
}

function approved(path: string, content: string, life: DocumentLife, { version, approved: moment }: Version): string {
  const { front, body } = parts(content)
  const lines = approvalLines(path, content, { by: life.approver, role: life.role, on: dayOf(moment), version })
  return whole(path, withLines(front, 'approval', lines), body)
}

/** A draft: the first paragraph of each section. */
const outline = (body: string): string =>
  sections(body)
    .map((section, index) =>
      section
        .split('\n\n')
        .slice(0, index === 0 ? 3 : 2)
        .join('\n\n')
        .trimEnd(),
    )
    .map((section) => `${section}\n`)
    .join('\n')

/** An earlier version: sections before the last one came later. */
function shorter(body: string, missing: number): string {
  const all = sections(body)
  const cut = Math.min(missing, Math.max(0, all.length - 4))
  return [...all.slice(0, all.length - 1 - cut), ...all.slice(-1)].join('')
}

const sections = (body: string): string[] => body.split(/^(?=## )/m)
