import { type InviteChannel, openCall } from '../domain/open-call.ts';
import type { Call } from '../domain/call.ts';
import type { IncomingInvite } from '../domain/incoming-invite.ts';

export const sampleInvite: IncomingInvite = {
  via: 'carrier',
  endpoint: 'carrier',
  dialled: '+16062067563',
  callerNumber: '+821021656521',
  callerName: 'Kim',
  remoteAddress: '127.0.0.12:5060',
};

export const sampleChannel: InviteChannel = {
  callId: '0190a3c2-0000-5000-8000-000000000002',
  asteriskId: 'asterisk-1',
  channelId: '1790000000.1',
  channelName: 'PJSIP/carrier-00000001',
  at: '2026-01-31T12:00:00.000Z',
};

const customerId = '0190a3c2-0000-7000-8000-000000000001';
const flowId = '0190a3c2-0000-7000-8000-000000000004';

/** An incoming call that rings, with its first event behind it. */
export function ringingCall(patch: Partial<Call> = {}): Call {
  return { ...openCall(sampleChannel, sampleInvite, { customerId, flowId }).call, ...patch };
}

export function answeredCall(patch: Partial<Call> = {}): Call {
  return ringingCall({ status: 'progressing', tmProgressing: '2026-01-31T12:00:01.000Z', lastSeq: 2, ...patch });
}
