import { defineAction } from '../define-action.ts';
import { MessageSendOptions } from './message-send.options.ts';

const TIMEOUT_MS = 90_000;

export const messageSendAction = defineAction({
  type: 'message_send',
  version: 1,
  summary: 'Send a text message',
  options: MessageSendOptions,
  needsSender: 'message',
  outcomes: ['completed'],
  start: (_context, { source, destinations, text }) => ({
    kind: 'wait',
    commands: [
      {
        key: 'webhook.command.send-message',
        payload: { source: source.target, destinations: destinations.map(({ target }) => target), text },
      },
    ],
    for: ['webhook.event.message-sent'],
    timeoutMs: TIMEOUT_MS,
  }),
  resume: (_context, _options, event) =>
    event.type === 'webhook.event.message-sent'
      ? { kind: 'done', outcome: 'completed' }
      : { kind: 'fail', code: 'action_timeout', message: 'What became of the message was not told in time.' },
});
