import { expect, it } from 'vitest';

import { contextWith } from '../testing/context-with.ts';
import { emailSendAction } from './email-send.action.ts';
import type { EmailSendOptions } from './email-send.options.ts';

const options: EmailSendOptions = {
  destinations: [{ type: 'email', target: 'ann@example.com', target_name: 'Ann' }],
  subject: 'A call',
  content: '',
};

it('has it sent, and waits until that is told', () => {
  const commands = [
    { key: 'webhook.command.send-email', payload: { to: ['ann@example.com'], subject: 'A call', text: '' } },
  ];
  expect(emailSendAction.start(contextWith(), options)).toMatchObject({
    kind: 'wait',
    commands,
    for: ['webhook.event.email-sent'],
  });
  const event = { type: 'webhook.event.email-sent', payload: { commandId: '', messageId: '<1@example.com>' } } as const;
  expect(emailSendAction.resume?.(contextWith(), options, event)).toEqual({
    kind: 'done',
    outcome: 'completed',
    output: { message_id: '<1@example.com>' },
  });
  const failed = { kind: 'fail', code: 'action_timeout' };
  expect(emailSendAction.resume?.(contextWith(), options, { type: 'timer' })).toMatchObject(failed);
});
