import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

import type { Problem } from '@voipbin/contracts';
import { playScenario, type Scenario, scenarioProblems, validateFlow } from '@voipbin/flow-engine';

import { lineOf } from './lint.ts';
import { actionsOf, readJson } from './read-json.ts';
import type { Told } from './told.ts';
import { UsageError } from './usage-error.ts';

interface FlowFile {
  scenarios?: Scenario[];
  /** Where the flow is to be refused. */
  problems?: Pick<Problem, 'pointer' | 'code'>[];
}

interface Result {
  name: string;
  failures: string[];
}

/**
 * Tests every flow file of a folder: one with `problems` must be refused with exactly these, any other be accepted and go in each of
 * its `scenarios` as that expects.
 */
export function testFlows(folder: string): Told {
  const results = filesOf(folder).flatMap((file) => test(file, readJson(join(folder, file))));
  const failed = results.filter(({ failures }) => failures.length > 0);
  return {
    isSuccess: failed.length === 0,
    lines: [
      ...failed.flatMap(({ name, failures }) => [
        `failed  ${name}`,
        ...failures.map((failure) => `        ${failure}`),
      ]),
      `${results.length - failed.length} of ${results.length} passed`,
    ],
    json: { results },
  };
}

function filesOf(folder: string): string[] {
  try {
    const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
    if (files.length > 0) return files.sort();
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  throw new UsageError(`${folder}: there is no .json file`);
}

function test(file: string, document: unknown): Result[] {
  const { scenarios = [], problems: expected } = (Array.isArray(document) ? {} : document) as FlowFile;
  const { actions, problems } = validateFlow(actionsOf(document));
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (expected !== undefined) {
    const isAsExpected = isDeepStrictEqual(sorted(errors), sorted(expected));
    return [{ name: file, failures: isAsExpected ? [] : ['it has other problems:', ...errors.map(lineOf)] }];
  }
  const accepted = { name: file, failures: errors.map(lineOf) };
  if (errors.length > 0) {
    return [accepted];
  }
  const played = scenarios.map((scenario, n): Result => {
    const wrong = scenarioProblems(scenario, `/scenarios/${n}`).map(lineOf);
    const name = `${file}: ${scenario.title ?? `scenario ${n}`}`;
    return { name, failures: wrong.length > 0 ? wrong : playScenario(actions, scenario).differences };
  });
  return [accepted, ...played];
}

function sorted(problems: readonly Pick<Problem, 'pointer' | 'code'>[]): string[] {
  return problems.map(({ pointer, code }) => `${pointer} ${code}`).sort();
}
