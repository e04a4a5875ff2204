import { describe, expect, it } from 'vitest';

import { validateFlow } from '../validate-flow.ts';

const say = (text: string) => ({ type: 'talk', option: { text } });
const set = (key: string) => ({ type: 'variable_set', option: { key, value: 'x' } });
const connect = { type: 'connect', option: { destinations: [{ type: 'tel', target: '+16062067563' }] } };
const warned = (actions: unknown[]): string[] =>
  validateFlow(actions).problems.map(({ pointer, code, severity }) => `${severity} ${pointer} ${code}`);

describe('a variable that nothing sets', () => {
  it.each([
    [[say('Hello ${name}, ${name}')]],
    [[say('${voipbin.call.digit}')]],
    [[say('${voipbin.connect.outcome}')]],
    [[say('Hello ${name}'), set('other')]],
  ])('is warned of once: %j', (actions) => {
    expect(warned(actions)).toEqual(['warning /actions/0/option/text unset_variable']);
  });

  it.each([
    [[set('name'), say('Hello ${name}')]],
    [[say('Hello ${name:-you}')]],
    [[say('${voipbin.call.digits} ${voipbin.step.outcome} ${voipbin.time.Asia/Seoul}')]],
    [[connect, say('${voipbin.connect.outcome}')]],
    [[set('${voipbin.call.digits}'), say('Hello ${name}')]],
    [[{ type: 'condition_variable', option: { condition: '==', variable: '${name}' } }]],
  ])('is not seen in %j', (actions) => {
    expect(warned(actions)).toEqual([]);
  });
});
