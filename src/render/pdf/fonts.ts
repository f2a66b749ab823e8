/** Finds the fonts of the PDF theme: `fonts/` beside the bundle when built, the font packages in development. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** File names of the fonts, with the package and folder that hold them in development. */
export const FONT_FILES = [
  { file: 'Inter_400Regular.ttf', from: '@expo-google-fonts/inter', folder: '400Regular' },
  { file: 'Inter_400Regular_Italic.ttf', from: '@expo-google-fonts/inter', folder: '400Regular_Italic' },
  { file: 'Inter_600SemiBold.ttf', from: '@expo-google-fonts/inter', folder: '600SemiBold' },
  { file: 'Inter_600SemiBold_Italic.ttf', from: '@expo-google-fonts/inter', folder: '600SemiBold_Italic' },
  { file: 'Inter_700Bold.ttf', from: '@expo-google-fonts/inter', folder: '700Bold' },
  { file: 'JetBrainsMono_400Regular.ttf', from: '@expo-google-fonts/jetbrains-mono', folder: '400Regular' },
] as const

/** The bytes of all fonts, in a fixed order. Throws when the installation is incomplete: that is our own fault. */
export function readFonts(): Uint8Array[] {
  const here = dirname(fileURLToPath(import.meta.url))
  for (const bundled of [join(here, 'fonts'), join(here, '..', 'fonts')]) {
    if (existsSync(join(bundled, FONT_FILES[0].file))) {
      return FONT_FILES.map(({ file }) => readFileSync(join(bundled, file)))
    }
  }
  const require = createRequire(import.meta.url)
  return FONT_FILES.map(({ file, from, folder }) => {
    const home = dirname(require.resolve(`${from}/package.json`))
    return readFileSync(join(home, folder, file))
  })
}
