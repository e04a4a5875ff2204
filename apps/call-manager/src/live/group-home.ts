import type { Call } from '../domain/call.ts';
import type { AsteriskHold } from './asterisk-hold.ts';
import type { LiveCall } from './live-call.ts';

/** What a group of calls needs of the Asterisk that has their channels. */
export interface GroupHome extends AsteriskHold {
  readonly isConnected: boolean;
  /** By call id. */
  readonly calls: ReadonlyMap<string, LiveCall>;
  /** A call that begins in this process. */
  beginCall(call: Call): LiveCall;
  /** The group is over. */
  forgetGroup(groupcallId: string): void;
}
