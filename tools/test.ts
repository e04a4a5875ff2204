/** All sizes of tests, smallest first; ends with one line `N passed, N failed`. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { ensureAsterisk } from '../deploy/local/asterisk/ensure-asterisk.ts';
import { ensurePostgres } from '../deploy/local/postgres/ensure-postgres.ts';
import { ensureRabbitmq } from '../deploy/local/rabbitmq/ensure-rabbitmq.ts';
import { SetupError } from '../deploy/local/setup-error.ts';
import { withProgress } from '../deploy/local/with-progress.ts';
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

/** The servers' programs and the built apps. Tests start what they need, on ports of their own. */
async function prepare(): Promise<void> {
  const log = (source: string, line: string): boolean => process.stdout.write(`${source}: ${line}\n`);
  await ensureAsterisk(log);
  await ensurePostgres(log);
  await ensureRabbitmq(log);
  const { exitCode, output } = await withProgress(log, 'Building', () => runTool('tsc', ['-b']));
  if (exitCode !== 0) throw new SetupError(`the build failed, so no test was run:\n${output}`);
}

async function testAll(): Promise<Totals> {
  await prepare();
  const totals: Totals = { passed: 0, failed: 0 };
  for (const size of sizes) {
    const { passed, failed } = await test(size);
    totals.passed += passed;
    totals.failed += failed;
  }
  return totals;
}

mkdirSync(reports, { recursive: true });
const { passed, failed } = await testAll().catch((error: unknown) => {
  process.stderr.write(`${error instanceof SetupError ? error.message : inspect(error)}\n`);
  return { passed: 0, failed: 1 };
});
process.exitCode = failed === 0 ? 0 : 1;
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
