import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Packages resolve to their sources through a private export condition, so tests need no build.
  ssr: { resolve: { conditions: ['@dtekit/source', 'module', 'node', 'development|production'] } },
  test: {
    coverage: { provider: 'v8', include: ['packages/*/src/**'], exclude: ['**/*.test.ts', '**/*.test-d.ts'] },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['packages/*/src/**/*.test.ts'],
          // What is tested here computes only. A process and a module graph of its own for each file took most of the time.
          isolate: false,
          benchmark: { include: [] },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/**/*.test.ts'],
          testTimeout: 60_000,
          benchmark: { include: [] },
        },
      },
      {
        extends: true,
        test: {
          name: 'types',
          include: [],
          benchmark: { include: [] },
          typecheck: {
            enabled: true,
            only: true,
            include: ['packages/*/src/**/*.test-d.ts', 'test/**/*.test-d.ts'],
            tsconfig: './tsconfig.test.json',
            // TypeScript 7 by path: four times faster, and `.bin/tsc` stays the compiler that builds.
            checker: './node_modules/typescript-7/bin/tsc',
          },
        },
      },
    ],
  },
});
