import { type Envelope } from '@voipbin/contracts';

import { type Mailboxes } from '../mailboxes.ts';
import { type MessageCall } from './handler-table.ts';

/** A message on its way to its handlers. */
export interface DeliveredMessage {
  envelope: Envelope;
  /** How to call its handlers. */
  call: MessageCall;
  /** Keeps the order of the messages that came the same way. */
  mailboxes: Mailboxes;
  redelivered: boolean;
  /** Aborted when the way is gone: who sent the message will deliver it again. */
  signal: AbortSignal;
}
