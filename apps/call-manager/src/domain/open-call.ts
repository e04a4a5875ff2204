import { derivedId } from '@voipbin/common';
import type { Refusal, Verification } from '@voipbin/contracts';

import type { GroupWish } from './group/groupcall.ts';
import { type Call, NO_CUSTOMER_ID } from './call.ts';
import { type CallChange, happened } from './call-change.ts';
import { callerAddress } from './caller-address.ts';
import { readOutgoingChannel } from './outgoing-channel.ts';
import { dialledAddress } from './dialled-address.ts';
import type { IncomingInvite } from './incoming-invite.ts';

/** Where an INVITE was found, and when. */
export interface InviteChannel {
  callId: string;
  asteriskId: string;
  channelId: string;
  /** As it was when it entered: Asterisk finds a name at once, an id by asking every channel. */
  channelName: string;
  /** ISO 8601, UTC. */
  at: string;
}

/** What becomes of an INVITE: a run of a flow, a connection with others, or a refusal; neither when the dialplan's fallback takes it. */
export interface InviteVerdict {
  customerId?: string;
  flowId?: string;
  /** Without a source the called ones see the caller. */
  connect?: Pick<GroupWish, 'destinations'> & Partial<Pick<GroupWish, 'source'>>;
  refusal?: Refusal;
  /** Absent = nothing speaks against the caller. */
  verification?: Verification;
}

/** The id of the call that a channel of an Asterisk carries. Channel ids do not return after a restart: they begin with its time. */
export function callIdOf(asteriskId: string, channelId: string): string {
  return readOutgoingChannel(channelId)?.callId ?? derivedId('call', asteriskId, channelId);
}

/** The first change of an incoming call: from nothing to `ringing`. */
export function openCall(channel: InviteChannel, invite: IncomingInvite, verdict: InviteVerdict): CallChange {
  const call = ringingCall(channel, invite, verdict);
  const { direction, asteriskId, source, destination, flowId, runId, verification } = call;
  const run = flowId === null || runId === null ? {} : { flowId, runId };
  const payload = { direction, asteriskId, source, destination, ...run, ...(verification && { verification }) };
  return happened(call, { at: channel.at }, { type: 'call.event.created', payload });
}

function ringingCall(channel: InviteChannel, invite: IncomingInvite, verdict: InviteVerdict): Call {
  const { callId, asteriskId, channelId, at } = channel;
  const { customerId = NO_CUSTOMER_ID, flowId = null, refusal = null, verification = null } = verdict;
  return {
    id: callId,
    customerId,
    asteriskId,
    channelId,
    rootCallId: callId,
    masterCallId: null,
    groupcallId: null,
    direction: 'incoming',
    source: callerAddress(invite),
    destination: dialledAddress(invite.dialled),
    flowId,
    runId: flowId === null ? null : derivedId('run', callId),
    outgoing: null,
    status: 'ringing',
    hangupRequest: null,
    hangupBy: null,
    hangupReason: null,
    hangupCause: null,
    sipCode: null,
    refusal,
    verification,
    modes: null,
    playbacks: {},
    lastSeq: 0,
    tmCreate: at,
    tmRinging: at,
    tmProgressing: null,
    tmHangup: null,
    tmUpdate: at,
  };
}
