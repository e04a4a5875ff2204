import type { Json } from '@voipbin/common';
import type { ConnectFinished } from '@voipbin/contracts';

import type { ActionResult } from '../action-result.ts';
import { defineAction } from '../define-action.ts';
import { addressOf } from '../options/written-address.ts';
import { ConnectOptions } from './connect.options.ts';

/** The call's own limit comes first. */
const LONGEST_TALK_MS = 86_400_000;

type Outcome = 'completed' | 'busy' | 'noanswer';

export const connectAction = defineAction({
  type: 'connect',
  version: 1,
  summary: 'Call others, and let the first who answers speak with the caller',
  options: ConnectOptions,
  needs: 'media',
  outcomes: ['completed', 'busy', 'noanswer'],
  sets: () => [...connectVariables],
  start(_context, options): ActionResult<Outcome> {
    const { source, destinations, ring_method, ring_timeout, timeout, anonymous } = options;
    const payload = {
      ...(source && { source: addressOf(source) }),
      destinations: destinations.map(addressOf),
      ringMethod: ring_method,
      isAnonymous: anonymous === 'yes',
      ringTimeoutMs: ring_timeout,
      timeoutMs: timeout,
    };
    return {
      kind: 'wait',
      commands: [{ key: 'call.command.connect', payload }],
      for: ['call.event.connect-finished'],
      timeoutMs: timeout + LONGEST_TALK_MS,
    };
  },
  resume(_context, options, event): ActionResult<Outcome> {
    return event.type === 'call.event.connect-finished'
      ? finished(event.payload, options.relay_reason)
      : { kind: 'fail', code: 'action_timeout', message: 'The end of the connection was not told in time.' };
  },
  cut: ({ openCommands }) =>
    openCommands
      .filter(({ key }) => key === 'call.command.connect')
      .map(({ id }) => ({ key: 'call.command.disconnect', payload: { commandId: id } })),
});

function finished(payload: ConnectFinished, relayReason: boolean): ActionResult<Outcome> {
  const { outcome } = payload;
  const variables = variablesOf(payload);
  if (outcome === 'completed') {
    return { kind: 'done', outcome, variables };
  }
  const isOrdinary = outcome === 'busy' || outcome === 'noanswer';
  if (relayReason) {
    return {
      kind: 'end',
      outcome: isOrdinary ? outcome : 'noanswer',
      reason: isOrdinary ? outcome : 'failed',
      variables,
    };
  }
  return isOrdinary
    ? { kind: 'done', outcome, variables }
    : { kind: 'fail', code: 'connect_failed', message: 'None of the destinations could be reached.', variables };
}

const connectVariables = [
  'voipbin.connect.outcome',
  'voipbin.connect.call_id',
  'voipbin.connect.target',
  'voipbin.connect.duration',
  'voipbin.connect.sip_code',
] as const;

function variablesOf({
  outcome,
  peerCallId,
  peer,
  durationMs,
  sipCode,
}: ConnectFinished): Record<(typeof connectVariables)[number], Json> {
  return {
    'voipbin.connect.outcome': outcome,
    'voipbin.connect.call_id': peerCallId ?? '',
    'voipbin.connect.target': peer?.target ?? '',
    'voipbin.connect.duration': durationMs,
    'voipbin.connect.sip_code': sipCode ?? '',
  };
}
