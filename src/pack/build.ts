/** Builds the Stage 1 pack in memory: pages, PDF volume, workbooks, manifest, sums. A pure function of its input. */
import type { Diagnostic } from '../engine/diagnostic.ts'
import { lookCss } from '../render/html/look-css.ts'
import { themeFault } from '../render/html/theme.ts'
import { writeHtml } from '../render/html/write-html.ts'
import { canWritePdf, NO_COMPILER } from '../render/pdf/compiler.ts'
import { writePdf } from '../render/pdf/write-pdf.ts'
import { templateFiller } from '../render/template.ts'
import type { Texts } from '../render/texts.ts'
import type { Page, Section, Volume } from '../render/volume.ts'
import { buildPage } from './build-page.ts'
import { buildVolume } from './build-volume.ts'
import { changeRecord } from './change-record.ts'
import { languageOf, type PackContext, packContext } from './context.ts'
import { documentFiles } from './document-files.ts'
import type { PackFormat } from './formats.ts'
import type { PackFault, PackInput } from './input.ts'
import { linkIndex } from './link-resolver.ts'
import { packLook } from './look.ts'
import { MANIFEST_FILE, manifestOf, manifestText, type PackManifest } from './manifest.ts'
import { checkPackPaths, type PackFiles } from './pack-files.ts'
import { packFindings } from './pack-findings.ts'
import { type SectionSpec, uniqueKeys } from './page-spec.ts'
import { changesJson, changesKey } from './pages/changes.ts'
import { registerFiles } from './register-files.ts'
import { CHANGES_FOLDER, type PackTables, stage1Sections } from './stage1.ts'
import { SUMS_FILE, sumsText } from './sums.ts'
import { textGaps } from './texts.ts'
import { riskLines } from './views/risks.ts'
import { soaRows } from './views/soa.ts'
import { stage1Workbooks } from './workbooks.ts'

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

/** `isms-stage1.pdf`, and `isms-stage1-2.pdf` and so on where one volume would be too large. */
export const pdfFile = (number: number): string => `isms-stage1${number === 1 ? '' : `-${number}`}.pdf`

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
  const first = packContext(input)
  const tables: PackTables = {
    soa: soaRows(first),
    risks: riskLines(first),
    changes: changeRecord(input.repo, input.history),
  }
  const findings = packFindings(first, stage1Sections(first, tables))
  // What is wrong with the contents stands in the pack itself, on its page of gaps and in its manifest.
  const context =
    findings.length === 0 ? first : packContext({ ...input, diagnostics: [...input.diagnostics, ...findings] })
  input.progress?.('Filling the pages')
  const specs = uniqueKeys(stage1Sections(context, tables))
  const { sections, faults } = fillSections(specs, context)
  if (faults.length > 0) return { ok: false, faults }
  const look = packLook(first.repo.config.pack, input.readFile)
  const volume = buildVolume(context, sections, look.look)
  const built = await assemble(context, tables, volume, context.texts.texts)
  const told = [...look.notices, ...textGaps(context.texts, languageOf(input.repo))]
  return built.ok ? { ...built, findings, notices: [...new Set([...built.notices, ...told])] } : built
}

function fillSections(
  specs: readonly SectionSpec[],
  context: PackContext,
): { sections: Section[]; faults: PackFault[] } {
  const links = linkIndex(specs)
  const filler = templateFiller(context.input.resources.template)
  const fill: typeof filler = (name, data) => filler(`packs/stage1/${name}.md.hbs`, data)
  const faults: PackFault[] = []
  const sections = specs.map((spec): Section => {
    const pages: Page[] = []
    for (const pageSpec of spec.pages) {
      const built = buildPage(pageSpec, spec, context, links, fill)
      if ('fault' in built) faults.push(built.fault)
      else pages.push(built.page)
    }
    const { key, number, title, bound } = spec
    return { key, number, title, pages, ...(bound === undefined ? {} : { bound }) }
  })
  return { sections, faults }
}

async function assemble(context: PackContext, tables: PackTables, volume: Volume, texts: Texts): Promise<PackResult> {
  const { formats, resources, progress } = context.input
  const files = new Map<string, Uint8Array>()
  const notices: string[] = []
  progress?.('Writing the registers')
  for (const [path, bytes] of await registerFiles(stage1Workbooks(context, tables), formats)) files.set(path, bytes)
  if (formats.includes('pdf')) {
    progress?.('Setting the PDF volume')
    const { volumeTheme: theme, fonts } = resources
    const bound = { ...volume, sections: volume.sections.filter((section) => section.bound !== false) }
    const pdf = await writePdf(bound, { theme, fonts: fonts(), texts, fileName: pdfFile })
    if (!pdf.ok) return { ok: false, faults: [{ file: 'theme/volume.typ', line: 1, message: pdf.message }] }
    for (const { file, bytes } of pdf.volumes) files.set(file, bytes)
    if (pdf.volumes.length > 1)
      notices.push(`The PDF is bound in ${pdf.volumes.length} volumes; the contents of the first one list them all.`)
    notices.push(...pdf.notices)
  }
  if (formats.includes('docx') || formats.includes('single-pdf')) {
    progress?.('Writing the documents one by one')
    const { volumeTheme: theme, fonts } = resources
    const documents = await documentFiles({ volume, formats, theme, fonts, texts })
    if (!documents.ok) return { ok: false, faults: [{ file: 'theme/volume.typ', line: 1, message: documents.message }] }
    for (const [path, bytes] of documents.files) files.set(path, bytes)
    notices.push(...documents.notices)
  }
  for (const kind of tables.changes)
    files.set(`${CHANGES_FOLDER}/${changesKey(kind.kind)}.json`, Buffer.from(changesJson(kind), 'utf8'))
  if (formats.includes('html')) {
    progress?.('Writing the HTML pages')
    const others = new Set([...files.keys(), MANIFEST_FILE, SUMS_FILE])
    for (const [path, html] of writeHtml(volume, resources.pageTheme + lookCss(volume.look), others))
      files.set(path, Buffer.from(html, 'utf8'))
  }
  const manifest = manifestOf(context, volume, files, formats)
  files.set(MANIFEST_FILE, Buffer.from(manifestText(manifest), 'utf8'))
  files.set(SUMS_FILE, Buffer.from(sumsText(files), 'utf8'))
  checkPackPaths(files)
  return { ok: true, files, manifest, notices, drafts: [...context.drafts].sort(), findings: [] }
}
