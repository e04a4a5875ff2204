import { defineRequest } from '../../define-request.ts';
import { NoPayload } from '../../no-payload.ts';

/** What webhook-manager can send apart from webhooks. */
export interface Senders {
  email: boolean;
  message: boolean;
}

export const listSenders = defineRequest<Senders>()({
  key: 'webhook.request.list-senders',
  summary: 'Whether there is a mail server and a provider for text messages.',
  payload: NoPayload,
  good: {},
  bad: { payload: { which: 'email' }, property: 'which' },
});
