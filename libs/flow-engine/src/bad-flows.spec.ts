import { readdirSync, readFileSync } from 'node:fs';

import type { Problem } from '@voipbin/contracts';
import { actionRegistry, schemaOf } from '@voipbin/flow-actions';
import { describe, expect, it } from 'vitest';

import { validateFlow } from './validate-flow.ts';

interface BadFlow {
  about: string;
  actions: unknown;
  problems: Pick<Problem, 'pointer' | 'code'>[];
}

const folder = new URL('../../../test/flows/bad/', import.meta.url);
const flows = readdirSync(folder).map((file) => ({
  file,
  flow: JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as BadFlow,
}));

const sorted = (problems: readonly Pick<Problem, 'pointer' | 'code'>[]): string[] =>
  problems.map(({ pointer, code }) => `${pointer} ${code}`).sort();

describe('bad flows', () => {
  it.each(flows)('$file is refused with all its problems', ({ flow }) => {
    const problems = validateFlow(flow.actions).problems.filter(({ severity }) => severity === 'error');
    expect(sorted(problems)).toEqual(sorted(flow.problems));
    expect(problems.filter(({ message }) => message === '')).toEqual([]);
  });
});

describe('every option', () => {
  const refused = new Set(
    flows.flatMap(({ flow }) => {
      const actions = (Array.isArray(flow.actions) ? flow.actions : []) as { type?: string }[];
      return flow.problems.map(({ pointer }) => {
        const [, , index, , option] = pointer.split('/');
        return `${String(actions[Number(index)]?.type)} ${String(option)}`;
      });
    }),
  );

  it.each(actionRegistry)('of $type has a bad sample', ({ type, options }) => {
    const names = Object.keys(schemaOf(options).properties);
    expect(names.filter((name) => !refused.has(`${type} ${name}`))).toEqual([]);
  });
});
