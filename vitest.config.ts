import { defineConfig } from 'vitest/config';

/**
 * Workspace packages export their sources under the first condition, so specs run without a build. These are Node's conditions
 * too: with `import` among them a CommonJS package would get another's ES modules from `require`.
 */
const sourceConditions = ['@voipbin/source', 'node'];

const neverTests = ['**/node_modules/**', '**/dist/**', '.nx/**', '.runtime/**'];
const rooms = '{apps,libs,tools,deploy}';

/** Files that share servers or measure audio run one after another. */
function oneByOne(name: string, include: string, testTimeout: number) {
  return {
    extends: true as const,
    test: { name, include: [include], exclude: neverTests, fileParallelism: false, testTimeout, hookTimeout: 240_000 },
  };
}

export default defineConfig({
  resolve: { conditions: sourceConditions },
  ssr: { resolve: { conditions: sourceConditions, externalConditions: sourceConditions } },
  // Said here because the packages' tsconfig.json leave their specs out, and Vite reads options only from a config that includes the file.
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: [`${rooms}/**/*.spec.ts`], exclude: [...neverTests, '**/*.int.spec.ts'] },
      },
      oneByOne('integration', `${rooms}/**/*.int.spec.ts`, 60_000),
      oneByOne('e2e', 'test/e2e/**/*.e2e.ts', 120_000),
      oneByOne('chaos', 'test/chaos/**/*.chaos.ts', 600_000),
    ],
  },
});
