import { derivedId } from '@voipbin/common';
import type { Address } from '@voipbin/contracts';

import type { Call } from './call.ts';
import { type CallChange, happened } from './call-change.ts';
import { outgoingChannelId } from './outgoing-channel.ts';
import type { OutgoingTerms } from './outgoing-terms.ts';

/** What makes a call one of a group. */
export interface GroupMembership {
  groupcallId: string;
  /** The call for which it is made, and the first of that one's tree; null where there is none. */
  masterCallId: string | null;
  rootCallId: string | null;
}

/** Whom to call for whom, and what happens then. */
export interface OutgoingOrder {
  callId: string;
  customerId: string;
  asteriskId: string;
  source: Address;
  destination: Address;
  /** Null where nothing runs with whoever answers. */
  flowId: string | null;
  variables: Record<string, string>;
  /** The run begins when the far end rings. */
  isEarly: boolean;
  terms: OutgoingTerms;
  membership?: GroupMembership;
  /** The call with which it ends. */
  masterCallId?: string;
  /** ISO 8601, UTC. */
  at: string;
}

/** The first change of an outgoing call: from nothing to `dialing`. */
export function placeOutgoing(order: OutgoingOrder): CallChange {
  const { asteriskId, source, destination, flowId, variables, isEarly, membership, at } = order;
  const call = diallingCall(order);
  const runAwaits = isEarly ? ('ringing' as const) : ('answered' as const);
  const payload = {
    direction: 'outgoing' as const,
    asteriskId,
    source,
    destination,
    ...(call.masterCallId !== null && { masterCallId: call.masterCallId }),
    ...(membership && { groupcallId: membership.groupcallId }),
    ...(flowId !== null && { flowId, runId: derivedId('run', call.id), variables, runAwaits }),
  };
  return happened(call, { at }, { type: 'call.event.created', payload });
}

function diallingCall(order: OutgoingOrder): Call {
  const { callId, customerId, asteriskId, source, destination, flowId, terms, membership, at } = order;
  return {
    id: callId,
    customerId,
    asteriskId,
    channelId: outgoingChannelId(callId, 0),
    rootCallId: membership?.rootCallId ?? callId,
    masterCallId: membership?.masterCallId ?? order.masterCallId ?? null,
    groupcallId: membership?.groupcallId ?? null,
    direction: 'outgoing',
    source,
    destination,
    flowId,
    runId: flowId === null ? null : derivedId('run', callId),
    outgoing: terms,
    status: 'dialing',
    hangupRequest: null,
    hangupBy: null,
    hangupReason: null,
    hangupCause: null,
    sipCode: null,
    refusal: null,
    verification: null,
    modes: null,
    playbacks: {},
    lastSeq: 0,
    tmCreate: at,
    tmRinging: null,
    tmProgressing: null,
    tmHangup: null,
    tmUpdate: at,
  };
}
