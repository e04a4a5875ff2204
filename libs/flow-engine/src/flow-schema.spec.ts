import { readdirSync, readFileSync } from 'node:fs';

import type { Problem } from '@voipbin/contracts';
import { flowSchema } from '@voipbin/flow-actions';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';

interface WrittenFlow {
  actions: unknown;
  problems?: Pick<Problem, 'pointer' | 'code'>[];
}

const accepts = new Ajv2020({ allErrors: true, strictTypes: false, strictRequired: false }).compile(flowSchema());
const folder = new URL('../../../test/flows/', import.meta.url);
const flowsIn = (name: string): [string, WrittenFlow][] =>
  readdirSync(new URL(`${name}/`, folder)).map((file) => [
    file,
    JSON.parse(readFileSync(new URL(`${name}/${file}`, folder), 'utf8')) as WrittenFlow,
  ]);

/** What a schema can tell; the rest is between actions, or in the text of an option. */
const codes = ['unknown_action_type', 'unknown_option', 'missing_option', 'unknown_field', 'empty_flow'];

it.each(flowsIn('good'))('%s is accepted', (_, { actions }) => {
  accepts({ actions });
  expect(accepts.errors ?? []).toEqual([]);
});

it.each(flowsIn('bad').filter(([, { problems = [] }]) => problems.some(({ code }) => codes.includes(code))))(
  '%s is refused',
  (_, { actions }) => {
    expect(accepts({ actions })).toBe(false);
  },
);

it('says where a number is wanted that a variable may stand for', () => {
  const sleep = (duration: unknown) => ({ actions: [{ type: 'sleep', option: { duration } }] });
  expect([5, '${pause}', 'long', -1].map((duration) => accepts(sleep(duration)))).toEqual([true, true, false, false]);
});
