import { defineAction } from '../define-action.ts';
import { EmailSendOptions } from './email-send.options.ts';

const TIMEOUT_MS = 90_000;

export const emailSendAction = defineAction({
  type: 'email_send',
  version: 1,
  summary: 'Send an e-mail',
  options: EmailSendOptions,
  needsSender: 'email',
  outcomes: ['completed'],
  start: (_context, { destinations, subject, content: text }) => ({
    kind: 'wait',
    commands: [
      { key: 'webhook.command.send-email', payload: { to: destinations.map(({ target }) => target), subject, text } },
    ],
    for: ['webhook.event.email-sent'],
    timeoutMs: TIMEOUT_MS,
  }),
  resume: (_context, _options, event) =>
    event.type === 'webhook.event.email-sent'
      ? { kind: 'done', outcome: 'completed', output: { message_id: event.payload.messageId } }
      : { kind: 'fail', code: 'action_timeout', message: 'What became of the e-mail was not told in time.' },
});
