import { derivedId } from '@voipbin/common';
import type { Address } from '@voipbin/contracts';

import type { Call } from './call.ts';
import { type CallChange, happened } from './call-change.ts';
import { outgoingChannelId } from './outgoing-channel.ts';
import type { OutgoingTerms } from './outgoing-terms.ts';

/** Whom to call for whom, and what happens then. */
export interface OutgoingOrder {
  callId: string;
  customerId: string;
  asteriskId: string;
  source: Address;
  destination: Address;
  flowId: string;
  variables: Record<string, string>;
  /** The run begins when the far end rings. */
  isEarly: boolean;
  terms: OutgoingTerms;
  /** ISO 8601, UTC. */
  at: string;
}

/** The first change of an outgoing call: from nothing to `dialing`. */
export function placeOutgoing(order: OutgoingOrder): CallChange {
  const { asteriskId, source, destination, flowId, variables, isEarly, at } = order;
  const call = diallingCall(order);
  const run = { flowId, runId: derivedId('run', call.id), variables };
  const runAwaits = isEarly ? ('ringing' as const) : ('answered' as const);
  const payload = { direction: 'outgoing' as const, asteriskId, source, destination, ...run, runAwaits };
  return happened(call, { at }, { type: 'call.event.created', payload });
}

function diallingCall({ callId, customerId, asteriskId, source, destination, flowId, terms, at }: OutgoingOrder): Call {
  return {
    id: callId,
    customerId,
    asteriskId,
    channelId: outgoingChannelId(callId, 0),
    rootCallId: callId,
    masterCallId: null,
    direction: 'outgoing',
    source,
    destination,
    flowId,
    runId: derivedId('run', callId),
    outgoing: terms,
    status: 'dialing',
    hangupRequest: null,
    hangupBy: null,
    hangupReason: null,
    hangupCause: null,
    sipCode: null,
    refusal: null,
    playbacks: {},
    lastSeq: 0,
    tmCreate: at,
    tmRinging: null,
    tmProgressing: null,
    tmHangup: null,
    tmUpdate: at,
  };
}
