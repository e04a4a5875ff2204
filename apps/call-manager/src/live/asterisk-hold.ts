import type { AriPort } from '@voipbin/ari';

import type { Gate } from './gate.ts';
import type { Outbox } from './outbox.ts';

/** What a call needs of the Asterisk that has its channel. */
export interface AsteriskHold {
  readonly id: string;
  /** Throws `asterisk_disconnected` (operational). */
  readonly ari: AriPort;
  readonly outbox: Outbox;
  /** Under which this process writes. */
  readonly epoch: number;
  /** Open while `epoch` is believed to be the newest. */
  readonly held: Gate;
  /** Open once calls and channels were compared after the newest connection. */
  readonly resynced: Gate;
  /** The call is over. */
  forget(callId: string): void;
}
