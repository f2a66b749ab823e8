/** Builds a pack in memory by its definition: pages, PDF volume, workbooks, manifest, sums. A pure function of its input. */
import type { Diagnostic } from '../engine/diagnostic.ts'
import { lookCss } from '../render/html/look-css.ts'
import { themeFault } from '../render/html/theme.ts'
import { writeHtml } from '../render/html/write-html.ts'
import { canWritePdf, NO_COMPILER } from '../render/pdf/compiler.ts'
import { writePdf } from '../render/pdf/write-pdf.ts'
import { type TemplateSource, templateFiller } from '../render/template.ts'
import { boundVolume, type Page, type Section, type Volume } from '../render/volume.ts'
import { buildPage } from './build-page.ts'
import { buildVolume } from './build-volume.ts'
import { languageOf, type PackContext, packContext } from './context.ts'
import { documentFiles } from './document-files.ts'
import { evidenceFiles } from './evidence-files.ts'
import type { PackFormat } from './formats.ts'
import type { PackFault, PackInput } from './input.ts'
import { linkIndex } from './link-resolver.ts'
import { packLook } from './look.ts'
import { MANIFEST_FILE, manifestOf, manifestText, type PackManifest } from './manifest.ts'
import { checkPackPaths, type PackFiles } from './pack-files.ts'
import { packFindings } from './pack-findings.ts'
import { type PackWork, packWork } from './pack-work.ts'
import type { SectionSpec } from './page-spec.ts'
import { packSections } from './pages/sections.ts'
import { pdfFile } from './pdf-file.ts'
import { leaks } from './redaction/leaks.ts'
import { masked, maskedWorkbook } from './redaction/masked.ts'
import { registerFiles } from './register-files.ts'
import { shownClassification, shownDrafts } from './shown-documents.ts'
import { SUMS_FILE, sumsText } from './sums.ts'
import { textGaps } from './texts.ts'
import { packWorkbooks } from './workbooks.ts'

/** The files, with what the reader should be told; or the faults that stopped the pack. */
export type PackResult =
  | {
      readonly ok: true
      readonly files: PackFiles
      readonly manifest: PackManifest
      readonly notices: readonly string[]
      readonly drafts: readonly string[]
      /** What is wrong with the contents of the pack itself. */
      readonly findings: readonly Diagnostic[]
    }
  | { readonly ok: false; readonly faults: readonly PackFault[] }

/** Builds the pack; without a PDF compiler it is one without PDF, and says so instead of naming a volume that is not there. */
export async function buildPack(input: PackInput): Promise<PackResult> {
  const needsCompiler = (format: PackFormat): boolean => format === 'pdf' || format === 'single-pdf'
  if (!input.formats.some(needsCompiler) || (await canWritePdf())) return build(input)
  const built = await build({ ...input, formats: input.formats.filter((format) => !needsCompiler(format)) })
  return built.ok ? { ...built, notices: [`No PDF: ${NO_COMPILER}`, ...built.notices] } : built
}

async function build(input: PackInput): Promise<PackResult> {
  const fault = themeFault(input.resources.pageTheme)
  if (fault !== undefined) return { ok: false, faults: [{ file: 'templates/theme/page.css', line: 1, message: fault }] }
  const loaded = input.resources.texts(languageOf(input.repo))
  if (!loaded.ok) return { ok: false, faults: [loaded.fault] }
  input.progress?.('Filling the pages')
  const { context, work, specs, findings } = plan(input)
  const { sections, faults } = fillSections(specs, context, work.evidence.files.keys())
  if (faults.length > 0) return { ok: false, faults }
  const look = packLook(context.repo.config.pack, input.readFile)
  const setTexts: SetTexts = new Map([
    ['the PDF', []],
    ['a PDF of a single document', []],
  ])
  const volume = masked(buildVolume(context, specs, sections, look.look), context)
  const built = await assemble(work, specs, volume, setTexts)
  if (!built.ok) return built
  const leaking = leaks(built.files, context, setTexts)
  const told = [...look.notices, ...textGaps(context.texts, languageOf(input.repo))]
  return leaking.length === 0
    ? { ...built, findings, notices: [...new Set([...built.notices, ...told])] }
    : { ok: false, faults: leaking.map((file) => leak(file, context)) }
}

/** What PDFs were set from; kept only where something is redacted, because it is large. */
type SetTexts = ReadonlyMap<'the PDF' | 'a PDF of a single document', string[]>

interface Plan {
  readonly context: PackContext
  readonly work: PackWork
  readonly specs: readonly SectionSpec[]
  readonly findings: readonly Diagnostic[]
}

/** The pages to be. What is wrong with the contents of the pack stands in the pack itself, on its page of gaps and in its manifest. */
function plan(input: PackInput): Plan {
  const first = packContext(input)
  const evidence = evidenceFiles(first)
  const of = (context: PackContext): Omit<Plan, 'findings'> => {
    const work = packWork(context, evidence)
    const specs = packSections(work)
    const shown = { ...context, classification: shownClassification(context, specs) }
    return { context: shown, work: { ...work, context: shown }, specs }
  }
  const planned = of(first)
  const findings = packFindings(planned.context, planned.specs, evidence, input.uncommitted)
  if (findings.length === 0) return { ...planned, findings }
  return { ...of(packContext({ ...input, diagnostics: [...input.diagnostics, ...findings] })), findings }
}

function fillSections(
  specs: readonly SectionSpec[],
  context: PackContext,
  files: Iterable<string>,
): { sections: Section[]; faults: PackFault[] } {
  const links = linkIndex(specs, files)
  const { template } = context.input.resources
  // A template of the pack of this name goes before the one that all packs share.
  const source: TemplateSource = (name) =>
    template(`packs/${context.definition.name}/${name}.md.hbs`) ?? template(`packs/pages/${name}.md.hbs`)
  const fill = templateFiller(source)
  const faults: PackFault[] = []
  const sections = specs.map((spec): Section => {
    const pages: Page[] = []
    for (const pageSpec of spec.pages.flatMap((page) => [page, ...(page.sheets?.() ?? [])])) {
      const built = buildPage(pageSpec, spec, context, links, fill)
      if ('fault' in built) faults.push(built.fault)
      else pages.push(built.page)
    }
    const { key, number, title, bound } = spec
    return { key, number, title, pages, ...(bound === undefined ? {} : { bound }) }
  })
  return { sections, faults }
}

async function assemble(
  work: PackWork,
  specs: readonly SectionSpec[],
  volume: Volume,
  setTexts: SetTexts,
): Promise<PackResult> {
  const { context } = work
  const keep = (name: 'the PDF' | 'a PDF of a single document') => (data: string) => {
    if (context.definition.redact.length > 0) setTexts.get(name)!.push(data)
  }
  const { texts } = context.texts
  const { formats, resources, progress } = context.input
  const files = new Map<string, Uint8Array>(work.evidence.files)
  const notices: string[] = []
  progress?.('Writing the registers')
  const books = [...packWorkbooks(work)].map(([name, book]) => [name, maskedWorkbook(book, context)] as const)
  for (const [path, bytes] of await registerFiles(new Map(books), formats)) files.set(path, bytes)
  if (formats.includes('pdf')) {
    progress?.('Setting the PDF volume')
    const { volumeTheme: theme, fonts } = resources
    const pdf = await writePdf(boundVolume(volume), {
      theme,
      fonts: fonts(),
      texts,
      fileName: pdfFile(context.definition.name),
      onData: keep('the PDF'),
    })
    if (!pdf.ok) return { ok: false, faults: [{ file: 'theme/volume.typ', line: 1, message: pdf.message }] }
    for (const { file, bytes } of pdf.volumes) files.set(file, bytes)
    if (pdf.volumes.length > 1)
      notices.push(`The PDF is bound in ${pdf.volumes.length} volumes; the contents of the first one list them all.`)
    notices.push(...pdf.notices)
  }
  if (formats.includes('docx') || formats.includes('single-pdf')) {
    const { volumeTheme: theme, fonts } = resources
    const documents = await documentFiles({
      volume,
      formats,
      theme,
      fonts,
      texts,
      progress,
      onData: keep('a PDF of a single document'),
    })
    if (!documents.ok) return { ok: false, faults: [{ file: 'theme/volume.typ', line: 1, message: documents.message }] }
    for (const [path, bytes] of documents.files) files.set(path, bytes)
    notices.push(...documents.notices)
  }
  for (const { key, pages } of specs)
    for (const page of pages)
      for (const [name, json] of page.files ?? []) files.set(`${key}/${name}`, Buffer.from(json, 'utf8'))
  if (formats.includes('html')) {
    progress?.('Writing the HTML pages')
    const others = new Set([...files.keys(), MANIFEST_FILE, SUMS_FILE])
    const css = resources.pageTheme + lookCss(volume.look)
    for (const [path, html] of writeHtml(volume, { css, script: resources.pageScript }, others))
      files.set(path, Buffer.from(html, 'utf8'))
  }
  const manifest = manifestOf(context, volume, files, formats)
  files.set(MANIFEST_FILE, Buffer.from(manifestText(manifest), 'utf8'))
  files.set(SUMS_FILE, Buffer.from(sumsText(files), 'utf8'))
  checkPackPaths(files)
  return {
    ok: true,
    files,
    manifest,
    notices: [...notices, ...unknownStarts(context, specs)],
    drafts: shownDrafts(context, specs),
    findings: [],
  }
}

/** A place to begin that the pack does not have: a slip of the pen, or a document that this ISMS lacks. */
function unknownStarts({ definition }: PackContext, specs: readonly SectionSpec[]): string[] {
  const keys = new Set(specs.flatMap(({ pages }) => pages.map(({ key }) => key)))
  const missing = definition.start.map(({ page }) => page).filter((page) => !keys.has(page))
  return missing.map((page) => `The pack has no page ${page}, which its definition names as a place to begin.`)
}

const leak = (file: string, { definition }: PackContext): PackFault => ({
  file: `templates/packs/${definition.name}.yaml`,
  line: 1,
  message: `${file} would show what the pack redacts; take the page or its template out of the definition`,
})
