import { defineConfig } from 'vitest/config';

/** The cases of the rules alone, which must reach every branch of every rule: `npm run coverage:rules`. */
export default defineConfig({
  test: {
    include: ['test/check/rules.test.ts'],
    testTimeout: 60_000,
    pool: 'threads',
    coverage: {
      enabled: true,
      provider: 'v8',
      include: ['src/check/rules/*.ts'],
      reporter: [['text', { skipFull: true }]],
      reportsDirectory: 'coverage/rules',
      thresholds: { 100: true },
    },
  },
});
