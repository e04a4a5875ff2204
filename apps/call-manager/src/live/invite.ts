import type { AriPort } from '@voipbin/ari';

import type { IncomingInvite } from '../domain/incoming-invite.ts';
import type { InviteChannel } from '../domain/open-call.ts';
import type { HeldAsterisk } from './held-asterisk.ts';

/** A channel that has entered our application. */
export interface EnteredChannel {
  channelId: string;
  channelName: string;
  args: readonly string[];
  /** ISO 8601, UTC. */
  at: string;
  /** How long Asterisk took to bring it to us. */
  delayMs: number;
}

/** An INVITE that waits in Asterisk for what becomes of it. */
export interface Invite {
  asterisk: HeldAsterisk;
  /** The connection over which it came. Only over this does its channel's name mean that channel: names return after a restart. */
  ari: AriPort;
  channel: InviteChannel;
  told: IncomingInvite;
}
