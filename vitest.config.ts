/** Test runner settings: fixed time zone and locale, so that no test depends on the machine. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // By default one core is kept free; on a machine with two that doubles the time.
    maxWorkers: '100%',
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/built-bin.ts'],
    env: { TZ: 'UTC', NO_COLOR: '1' },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'forks',
  },
})
