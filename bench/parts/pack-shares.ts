/** What each writer of a pack takes of the whole, from the stages that `isms pack` names while it works. */
import { median } from '../measure/rounds.ts'
import type { Run, Said } from '../measure/run-process.ts'

/** Stages by the words that open them; times before the first belong to the start. */
const stages: readonly (readonly [begins: string, name: string])[] = [
  ['Checking', 'model and rules'],
  ['Reading history', 'history'],
  ['Filling the pages', 'pages'],
  ['Writing the registers', 'XLSX and CSV'],
  ['Setting the PDF volume', 'bound volume'],
  ['Writing the documents as Word', 'Word'],
  ['Setting the documents as PDFs', 'single PDFs'],
  ['Writing the HTML pages', 'HTML, manifest, sums'],
  ['Writing', 'folder and zip'],
]

/** Wall and processor time of one stage in milliseconds. */
export interface Share {
  readonly name: string
  readonly milliseconds: number
  readonly cpu: number
}

/** The stages that a run went through, in order. */
export function sharesOf({ said = [] }: Run): Share[] {
  const marks = said.flatMap((mark, at): [string, Said][] => {
    if (at === said.length - 1) return [['', mark]]
    const name = stages.find(([begins]) => (begins === 'Writing' ? mark.text === begins : mark.text.startsWith(begins)))
    return name === undefined ? [] : [[name[1], mark]]
  })
  const shares = marks.slice(0, -1).map(([name, from], at): Share => {
    const [, to] = marks[at + 1] as [string, Said]
    return { name, milliseconds: to.milliseconds - from.milliseconds, cpu: to.cpu - from.cpu }
  })
  const first = marks[0]?.[1]
  return first === undefined ? [] : [{ name: 'start', milliseconds: first.milliseconds, cpu: first.cpu }, ...shares]
}

/** `bound volume 73 %, pages 13 %`: medians over the runs, largest first. */
export function shareText(runs: readonly Run[]): string {
  const all = runs.map(sharesOf)
  const names = all[0]?.map(({ name }) => name) ?? []
  const times = names.map((name) => ({
    name,
    time: median(all.map((shares) => shares.find((share) => share.name === name)?.milliseconds ?? 0)),
  }))
  const whole = times.reduce((sum, { time }) => sum + time, 0)
  return times
    .sort((a, b) => b.time - a.time)
    .map(({ name, time }) => `${name} ${((100 * time) / whole).toFixed(0)} %`)
    .join(', ')
}

/** Wall and processor time of one stage, medians over the runs. */
export function stageTime(runs: readonly Run[], name: string): Omit<Share, 'name'> {
  const found = runs.map((run) => sharesOf(run).find((share) => share.name === name))
  return {
    milliseconds: median(found.map((share) => share?.milliseconds ?? 0)),
    cpu: median(found.map((share) => share?.cpu ?? 0)),
  }
}
