import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Renderers load a compiler and validators start a program of their own: slow, but never stuck.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Programs that tests start must not know what earlier ones found out.
    env: { SKRIVEFELT_CACHE: '' },
    pool: 'threads',
    maxWorkers: 2,
  },
});
