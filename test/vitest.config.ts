import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  resolve: {
    // Vitest would load graphql as ESM while Pothos loads it as CommonJS, and two copies refuse each
    // other's types.
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
  test: {
    projects: [
      {
        extends: true,
        // Files share what they import, which is most of the time they take; none changes what it imports.
        test: {
          name: 'shared',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.apart.test.ts'],
          isolate: false,
        },
      },
      {
        extends: true,
        // These declare types of their own on the one builder.
        test: { name: 'apart', include: ['test/**/*.apart.test.ts'], isolate: true },
      },
    ],
    reporters: ['default', new URL('./support/summary-reporter.ts', import.meta.url).pathname],
    testTimeout: 20_000,
    hookTimeout: 30_000,
    sequence: { shuffle: true },
  },
});
