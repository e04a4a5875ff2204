import type { IncomingInvite } from '../domain/incoming-invite.ts';
import type { InviteChannel } from '../domain/open-call.ts';
import type { HeldAsterisk } from './held-asterisk.ts';

/** An INVITE that waits in Asterisk for what becomes of it. */
export interface Invite {
  asterisk: HeldAsterisk;
  channel: InviteChannel;
  told: IncomingInvite;
}
