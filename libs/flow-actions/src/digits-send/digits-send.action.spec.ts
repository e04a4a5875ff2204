import { describe, expect, it } from 'vitest';

import type { ActionEvent } from '../action-event.ts';
import { contextWith } from '../testing/context-with.ts';
import { digitsSendAction } from './digits-send.action.ts';

const options = { digits: '12#', duration: 200, interval: 50 };
const open = [{ id: 'c', key: 'call.command.send-digits' as const }];

describe('digits_send', () => {
  it('waits for as long as the digits take', () => {
    const order = { digits: '12#', durationMs: 200, intervalMs: 50 };
    expect(digitsSendAction.start(contextWith(), options)).toMatchObject({
      commands: [{ key: 'call.command.send-digits', payload: order }],
      for: ['call.event.digits-sent'],
    });
    const resume = (event: ActionEvent) => digitsSendAction.resume?.(contextWith(), options, event);
    const event = { type: 'call.event.digits-sent', payload: { commandId: 'c', ...order } } as const;
    expect(resume(event)).toEqual({ kind: 'wait', for: [], timeoutMs: 700 });
    expect(resume({ type: 'timer' })).toEqual({ kind: 'done', outcome: 'completed' });
  });

  it('fails when they do not begin in time', () => {
    expect(digitsSendAction.resume?.(contextWith({ openCommands: open }), options, { type: 'timer' })).toMatchObject({
      kind: 'fail',
      code: 'action_timeout',
    });
  });
});
