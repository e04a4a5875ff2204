/** Everything that needs no server: each gate with its seconds, and for one that fails what it said and what mends it. */
import { hasCompose } from './has-compose.ts';
import { runTool } from './run-tool.ts';

interface Gate {
  name: string;
  command: [string, ...string[]];
  fix: string;
}

const gate = (name: string, command: Gate['command'], fix: string): Gate => ({ name, command, fix });

const composeConfig: Gate['command'] = ['docker', 'compose', '-f', 'deploy/compose.yaml', 'config', '--quiet'];

/** A stage starts when the one before is done: generators read what the build wrote. */
const stages: Gate[][] = [
  [
    gate('format', ['prettier', '--check', '--log-level', 'warn', '.'], 'npm run format'),
    gate('build', ['tsc', '-b'], 'npm run build'),
  ],
  [
    gate('lint', ['nx', 'run', 'voipbin:eslint'], 'npm run lint -- --fix'),
    gate('unit tests', ['vitest', 'run', '--project', 'unit'], 'npm run test:unit'),
    gate('types', ['tsc', '--noEmit', '-p', 'tsconfig.check.json'], 'npm run typecheck'),
    gate('boundaries', ['depcruise', 'apps', 'libs', '--config', '.dependency-cruiser.cjs'], 'npm run boundaries'),
    gate('boundary locks', ['node', 'tools/prove-boundary-locks.ts'], 'node tools/prove-boundary-locks.ts'),
    gate('generated files', ['node', 'tools/gen.ts', '--check'], 'npm run gen'),
    ...((await hasCompose()) ? [gate('compose', composeConfig, 'docker compose -f deploy/compose.yaml config')] : []),
  ],
];
const gatesAtOnce = 2;

async function pass({ name, command: [program, ...args], fix }: Gate): Promise<boolean> {
  const { exitCode, output, seconds } = await runTool(program, args);
  const isPassed = exitCode === 0;
  process.stdout.write(`${isPassed ? 'ok    ' : 'FAILED'} ${name.padEnd(16)} ${seconds.toFixed(1).padStart(6)} s\n`);
  if (!isPassed) process.stdout.write(`\n${output.trim()}\n\n       mend it with: ${fix}\n\n`);
  return isPassed;
}

async function passAll(gates: Gate[]): Promise<number> {
  const waiting = [...gates];
  let failedCount = 0;
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      if (!(await pass(next))) failedCount += 1;
    }
  };
  await Promise.all(Array.from({ length: gatesAtOnce }, work));
  return failedCount;
}

const startedAt = performance.now();
let failedCount = 0;
for (const stage of stages) failedCount += await passAll(stage);
const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
process.stdout.write(failedCount === 0 ? `all gates passed in ${seconds} s\n` : `${failedCount} gates failed\n`);
process.exitCode = failedCount === 0 ? 0 : 1;
