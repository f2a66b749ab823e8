/** A headless Chromium that opens pages of a pack from disk and notes whatever goes wrong in them. */
import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Starts it from `CHROMIUM` or where Debian puts it. */
export async function startBrowser(): Promise<Browser> {
  const path = [process.env.CHROMIUM, ...places].find((one) => one !== undefined && existsSync(one))
  if (path === undefined) throw new Error('no Chromium: install it, or name one in CHROMIUM')
  return puppeteer.launch({ executablePath: path, args: ['--no-sandbox', '--disable-gpu'] })
}

/** An opened page; `faults` are its errors, its refusals of the content-security policy, and its requests for other files. */
export interface OpenPage {
  readonly page: Page
  readonly faults: string[]
}

export const desktop = { width: 1280, height: 900 }
export const phone = { width: 390, height: 844 }

/** Opens a file; `script: false` is a reader without JavaScript. */
export async function openPage(
  browser: Browser,
  file: string,
  { view = desktop, script = true }: { readonly view?: typeof desktop; readonly script?: boolean } = {},
): Promise<OpenPage> {
  const page = await browser.newPage()
  const faults: string[] = []
  const address = pathToFileURL(file).href
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => faults.push(message.text()))
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith('data:') && !request.isNavigationRequest()) faults.push(`request: ${url}`)
  })
  await page.setJavaScriptEnabled(script)
  await page.setViewport(view)
  await page.goto(address)
  return { page, faults }
}
