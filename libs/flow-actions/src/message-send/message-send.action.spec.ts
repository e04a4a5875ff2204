import { expect, it } from 'vitest';

import { contextWith } from '../testing/context-with.ts';
import { messageSendAction } from './message-send.action.ts';
import type { MessageSendOptions } from './message-send.options.ts';

const options: MessageSendOptions = {
  source: { type: 'tel', target: '+1' },
  destinations: [{ type: 'tel', target: '+2' }],
  text: 'Hello.',
};

it('has it sent, and waits until that is told', () => {
  const commands = [
    { key: 'webhook.command.send-message', payload: { source: '+1', destinations: ['+2'], text: 'Hello.' } },
  ];
  expect(messageSendAction.start(contextWith(), options)).toMatchObject({
    kind: 'wait',
    commands,
    for: ['webhook.event.message-sent'],
  });
  const event = { type: 'webhook.event.message-sent', payload: { commandId: '' } } as const;
  expect(messageSendAction.resume?.(contextWith(), options, event)).toEqual({ kind: 'done', outcome: 'completed' });
  const failed = { kind: 'fail', code: 'action_timeout' };
  expect(messageSendAction.resume?.(contextWith(), options, { type: 'timer' })).toMatchObject(failed);
});
