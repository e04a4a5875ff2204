/** All sizes of tests, smallest first; ends with one line `N passed, N failed`. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot, runTool } from './run-tool.ts';
import { countTests, type Totals, type VitestReport } from './vitest-totals.ts';

interface Size {
  project: string;
  env?: Record<string, string>;
}

const sizes: Size[] = [
  { project: 'unit' },
  { project: 'integration' },
  { project: 'e2e' },
  // A fifth of what `npm run chaos` kills.
  { project: 'chaos', env: { CHAOS_KILLS: '4' } },
];

const reports = join(repositoryRoot, '.runtime/test-reports');

async function test({ project, env = {} }: Size): Promise<Totals> {
  const file = join(reports, `${project}.json`);
  rmSync(file, { force: true });
  process.stdout.write(`\n--- ${project} tests\n`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { exitCode } = await runTool('vitest', ['run', '--project', project, ...reporters], { env, output: 'inherit' });
  return countTests(existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as VitestReport) : undefined, exitCode);
}

mkdirSync(reports, { recursive: true });
const totals: Totals = { passed: 0, failed: 0 };
for (const size of sizes) {
  const { passed, failed } = await test(size);
  totals.passed += passed;
  totals.failed += failed;
}
process.exitCode = totals.failed === 0 ? 0 : 1;
process.stdout.write(`\n${totals.passed} passed, ${totals.failed} failed\n`);
