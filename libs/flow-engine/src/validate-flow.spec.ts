import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { defaultLimits } from './limits.ts';
import { validateFlow } from './validate-flow.ts';

const talk = { type: 'talk', option: { text: 'Hello.' } };
const nil = '00000000-0000-0000-0000-000000000000';

describe('validateFlow', () => {
  it('gives ids to the actions that have none, the same ones each time', () => {
    const { actions, problems } = validateFlow([
      talk,
      { ...talk, id: 'mine' },
      { ...talk, id: nil },
      { ...talk, id: '' },
    ]);
    expect(problems).toEqual([]);
    expect(new Set(actions.map(({ id }) => id)).size).toBe(4);
    expect(validateFlow([talk]).actions).toEqual(actions.slice(0, 1));
  });

  it('gives no id that an action has already', () => {
    const [first] = validateFlow([talk]).actions;
    const { actions, problems } = validateFlow([talk, { ...talk, id: first?.id }]);
    expect(problems).toEqual([]);
    expect(actions[1]?.id).toBe(first?.id);
    expect(actions[0]?.id).not.toBe(first?.id);
  });

  it('takes null, and the nil id of VoIPBIN, for nothing', () => {
    const { actions, problems } = validateFlow([{ ...talk, id: null, next_id: nil, on: null }]);
    expect(problems).toEqual([]);
    expect(actions[0]).not.toHaveProperty('next_id');
  });

  it('says the same of what it has returned', () => {
    const given = [
      { type: 'goto', option: { target_id: 'b', loop_count: 1 } },
      talk,
      { type: 'stop', on: { failed: 'x' } },
    ];
    const { actions, problems } = validateFlow(given);
    expect(problems).not.toEqual([]);
    expect(validateFlow(actions)).toEqual({ actions, problems });
  });

  it('is quick with the largest flow there may be, however wrong', () => {
    const branch = {
      type: 'branch',
      option: { target_ids: Object.fromEntries([...Array(100).keys()].map((n) => [n, 'x'])) },
    };
    expect(validateFlow(Array(1000).fill(branch)).problems.length).toBe(100_000);
    expect(validateFlow(Array(1001).fill(branch)).problems).toMatchObject([{ code: 'limit_flow_actions' }]);
    expect(validateFlow([talk, talk], { ...defaultLimits, maxFlowActions: 1 }).problems).toHaveLength(1);
  });

  it('refuses values that are nested beyond reason', () => {
    const value = JSON.parse('['.repeat(50_000) + ']'.repeat(50_000)) as unknown;
    const { problems } = validateFlow([{ type: 'variable_set', option: { key: 'a', value } }]);
    expect(problems).toMatchObject([{ pointer: '/actions/0/option/value', code: 'invalid_option' }]);
  });

  it('never throws, whatever is given', () => {
    const type = fc.oneof(fc.constantFrom('talk', 'goto', 'branch', 'play', 'variable_set'), fc.anything());
    const names = fc.constantFrom('id', 'next_id', 'on', 'option', '__proto__', 'constructor');
    const action = fc
      .tuple(type, fc.object(), fc.dictionary(names, fc.anything()))
      .map(([ofType, option, rest]) => ({ option, ...rest, type: ofType }));
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.array(fc.oneof(action, fc.anything()))), (given) => {
        for (const { pointer, code } of validateFlow(given).problems) {
          expect(pointer).toMatch(/^\/actions/);
          expect(code).toMatch(/^[a-z_]+$/);
        }
      }),
      { numRuns: 300 },
    );
  });
});
