import { expect, it } from 'vitest';

import { optionsWith } from '../testing/options-with.ts';
import { contextWith } from '../testing/context-with.ts';
import { callAction } from './call.action.ts';
import { CallOptions } from './call.options.ts';

const options = optionsWith(CallOptions, {
  source: { type: 'tel', target: '+1' },
  destinations: [{ type: 'tel', target: '+2' }],
  actions: [{ type: 'stop' }],
});

it('has others called with a flow or with actions', () => {
  const start = (more: Partial<CallOptions>) => callAction.start(contextWith(), { ...options, ...more });
  expect(start({})).toMatchObject({ commands: [{ payload: { actions: [{ type: 'stop' }], isChained: false } }] });
  const wanted = { flowId: 'flow', isChained: true, isAnonymous: true };
  const withFlow = start({ flow_id: 'flow', chained: true, anonymous: 'yes' });
  expect(withFlow).toMatchObject({ commands: [{ payload: wanted }] });
  expect(withFlow).not.toHaveProperty('commands.0.payload.actions');
});

it('goes on when they are called, and fails when nobody says so', () => {
  const payload = { commandId: '', callIds: ['a'], refused: ['+3'] };
  expect(callAction.resume?.(contextWith(), options, { type: 'flow.event.calls-placed', payload })).toEqual({
    kind: 'done',
    outcome: 'completed',
    output: { call_ids: ['a'], refused: ['+3'] },
  });
  const failed = { kind: 'fail', code: 'action_timeout' };
  expect(callAction.resume?.(contextWith(), options, { type: 'timer' })).toMatchObject(failed);
});
