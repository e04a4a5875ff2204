import { defineConfig } from 'vitest/config';

/** Workspace packages export their sources under this condition, so specs run without a build. */
const sourceConditions = ['@voipbin/source', 'node', 'module', 'import', 'default'];

const neverTests = ['**/node_modules/**', '**/dist/**', '.nx/**', '.runtime/**'];
const rooms = '{apps,libs,tools,deploy}';

export default defineConfig({
  resolve: { conditions: sourceConditions },
  ssr: { resolve: { conditions: sourceConditions, externalConditions: sourceConditions } },
  // Said here because the packages' tsconfig.json leave their specs out, and Vite reads options only from a config that includes the file.
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [`${rooms}/**/*.spec.ts`],
          exclude: [...neverTests, '**/*.int.spec.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: [`${rooms}/**/*.int.spec.ts`],
          exclude: neverTests,
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.e2e.ts'],
          exclude: neverTests,
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
