import { customerEventTypes } from './customer-event.ts';

/** What a webhook may be told of; `*` is everything. */
export const webhookEvents: readonly string[] = ['*', ...customerEventTypes];
