/** `npm run flow -- lint FILE | simulate FILE [--script SCRIPT] | test FOLDER`, each with --json for programs. */
import { parseArgs } from 'node:util';

import { lint } from './flow/lint.ts';
import { simulate } from './flow/simulate.ts';
import { testFlows } from './flow/test-flows.ts';
import type { Told } from './flow/told.ts';
import { UsageError } from './flow/usage-error.ts';

const USAGE = 'usage: npm run flow -- lint FILE | simulate FILE [--script SCRIPT] | test FOLDER   [--json]';

function carryOut([command, path, ...more]: string[], script: string | undefined): Told {
  if (path === undefined || more.length > 0 || (script !== undefined && command !== 'simulate')) {
    throw new UsageError(USAGE);
  }
  switch (command) {
    case 'lint':
      return lint(path);
    case 'simulate':
      return simulate(path, script);
    case 'test':
      return testFlows(path);
    default:
      throw new UsageError(USAGE);
  }
}

function parse() {
  try {
    const options = { script: { type: 'string' }, json: { type: 'boolean', default: false } } as const;
    return parseArgs({ allowPositionals: true, options });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n${USAGE}`);
  }
}

try {
  const { positionals, values } = parse();
  const { isSuccess, lines, json } = carryOut(positionals, values.script);
  const text = values.json ? JSON.stringify(json, null, 2) : lines.filter((line) => line !== '').join('\n');
  process.stdout.write(`${text}\n`);
  process.exitCode = isSuccess ? 0 : 1;
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
