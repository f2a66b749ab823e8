/** Settings of the suite that needs poppler, LibreOffice, Chromium, zsh and fish; `npm test` runs without them. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/office/**/*.office.ts'],
    env: { TZ: 'UTC', NO_COLOR: '1' },
    testTimeout: 300_000,
    hookTimeout: 300_000,
    pool: 'forks',
  },
})
