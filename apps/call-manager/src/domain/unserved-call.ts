import type { CallChange } from './call-change.ts';
import { type EndDetail, endCall } from './end-call.ts';
import type { IncomingInvite } from './incoming-invite.ts';
import { type InviteChannel, type InviteVerdict, openCall } from './open-call.ts';

export interface UnservedEnd {
  /** Q.850 */
  cause: number;
  detail?: EndDetail;
}

/** An INVITE that gets no flow: the call begins and ends in one change. */
export function unservedCall(
  channel: InviteChannel,
  invite: IncomingInvite,
  verdict: InviteVerdict,
  { cause, detail }: UnservedEnd,
): CallChange {
  const opened = openCall(channel, invite, verdict);
  const ended = endCall(opened.call, cause, { at: channel.at, ...(detail && { detail, synthesized: true }) });
  return ended ? { call: ended.call, events: [...opened.events, ...ended.events] } : opened;
}
