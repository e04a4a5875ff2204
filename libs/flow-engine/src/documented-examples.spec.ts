import { readFileSync } from 'node:fs';

import type { FlowAction } from '@voipbin/contracts';
import { actionRegistry } from '@voipbin/flow-actions';
import { expect, it } from 'vitest';

import { defaultLimits } from './limits.ts';
import { simulateFlow } from './simulator/simulate-flow.ts';
import { validateFlow } from './validate-flow.ts';

const sources = new URL('../../flow-actions/src/', import.meta.url);

function exampleOf(type: string): FlowAction[] {
  const folder = type.replaceAll('_', '-');
  const page = readFileSync(new URL(`${folder}/${folder}.md`, sources), 'utf8');
  const json = /```json\n(.*?)```/s.exec(page)?.[1] ?? '{}';
  return (JSON.parse(json) as { actions: FlowAction[] }).actions;
}

it.each(actionRegistry)('the example of $type runs as it stands there', ({ type }) => {
  const { actions, problems } = validateFlow(exampleOf(type));
  expect(problems).toEqual([]);
  const { run, steps } = simulateFlow(actions, {});
  expect(run.endReason).toBe('completed');
  expect(steps.map(({ actionType }) => actionType)).toContain(type);
  expect(steps.filter(({ error }) => error !== null)).toEqual([]);
});

it('the documented limits are those that hold', () => {
  const page = readFileSync(new URL('flow-language.md', sources), 'utf8');
  const { maxActionsPerRun, maxStepsPerInput, maxStackDepth, maxRunDurationMs, maxVariablesBytes } = defaultLimits;
  expect([maxActionsPerRun, maxStepsPerInput, maxStackDepth]).toEqual([10_000, 200, 20]);
  expect([maxRunDurationMs / 3_600_000, maxVariablesBytes / 1024, defaultLimits.maxCompleteCount]).toEqual([4, 64, 5]);
  for (const text of [
    '10 000 actions',
    '200 actions',
    '20 deep',
    '4 hours',
    '64 KiB',
    '| 5 runs',
    '1 to 1000 actions',
  ]) {
    expect(page).toContain(text);
  }
});
