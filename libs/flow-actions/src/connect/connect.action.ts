import type { Json } from '@voipbin/common';
import type { ConnectFinished } from '@voipbin/contracts';

import type { ActionCommand } from '../action-command.ts';
import type { ActionContext } from '../action-context.ts';
import type { ActionResult } from '../action-result.ts';
import { defineAction } from '../define-action.ts';
import { addressOf } from '../options/written-address.ts';
import { ConnectOptions } from './connect.options.ts';

/** The call's own limit comes first. */
const LONGEST_TALK_MS = 86_400_000;
const SYNTHESIS_TIMEOUT_MS = 30_000;
/** What it remembers. */
const FREED_BY_KEY = 'freed-by-key';

type Outcome = 'completed' | 'busy' | 'noanswer';

export const connectAction = defineAction({
  type: 'connect',
  version: 1,
  summary: 'Call others, and let the first who answers speak with the caller',
  options: ConnectOptions,
  needs: 'media',
  outcomes: ['completed', 'busy', 'noanswer'],
  sets: () => [...connectVariables],
  start(context, options): ActionResult<Outcome> {
    const { confirm_key: key, confirm_text: text, confirm_language: language } = options;
    if (key === '' || text === '') {
      return connect(context, options, []);
    }
    return {
      kind: 'wait',
      commands: [{ key: 'tts.command.synthesize', payload: { text, language } }],
      for: ['tts.event.synthesized'],
      timeoutMs: SYNTHESIS_TIMEOUT_MS,
    };
  },
  resume(context, options, event): ActionResult<Outcome> {
    switch (event.type) {
      case 'tts.event.synthesized':
        return connect(context, options, [event.payload.media]);
      case 'call.event.dtmf-received':
        return event.payload.digit === options.hangup_key && !isFreedByKey(context)
          ? freeByKey(context, options)
          : waiting(options);
      case 'call.event.connect-finished':
        return isFreedByKey(context) ? freed(event.payload) : finished(event.payload, options);
      default:
        return { kind: 'fail', code: 'action_timeout', message: 'The end of the connection was not told in time.' };
    }
  },
  mediaUse: ({ confirm_key, confirm_text: text, confirm_language: language }) =>
    confirm_key === '' || text === '' ? {} : { speech: { text, language } },
  cut: disconnects,
});

function connect(context: ActionContext, options: ConnectOptions, question: string[]): ActionResult<Outcome> {
  const { source, destinations, ring_method, ring_timeout, timeout, anonymous, ringback, confirm_key } = options;
  const confirmation = { key: confirm_key, media: question, timeoutMs: options.confirm_timeout };
  const payload = {
    ...(source && { source: addressOf(source) }),
    destinations: destinations.map(addressOf),
    ringMethod: ring_method,
    isAnonymous: anonymous === 'yes',
    ringTimeoutMs: ring_timeout,
    timeoutMs: timeout,
    ...(ringback !== 'ring' && { waitSound: ringback }),
    ...(options.early_media && { earlyMedia: true }),
    ...(confirm_key !== '' && { confirmation }),
  };
  // Music is for those who were answered.
  const isAnswerDue = ringback === 'music' && context.variable('voipbin.call.status') === 'ringing';
  const answer = isAnswerDue ? [{ key: 'call.command.answer' as const, payload: {} }] : [];
  const commands: ActionCommand[] = [...answer, { key: 'call.command.connect', payload }];
  return { ...waiting(options), commands, ...(isFreedByKey(context) && { memory: null }) };
}

function waiting({ timeout, hangup_key }: ConnectOptions): Extract<ActionResult<Outcome>, { kind: 'wait' }> {
  const keys = hangup_key === '' ? [] : (['call.event.dtmf-received'] as const);
  return { kind: 'wait', for: ['call.event.connect-finished', ...keys], timeoutMs: timeout + LONGEST_TALK_MS };
}

/** The caller has pressed the key that ends the connection. */
function isFreedByKey({ memory }: ActionContext): boolean {
  return memory === FREED_BY_KEY;
}

function freeByKey(context: ActionContext, options: ConnectOptions): ActionResult<Outcome> {
  // Nobody who comes later shall take the key for the beginning of a number.
  const digits = { ...context.digits, ahead: '' };
  return { ...waiting(options), commands: disconnects(context), digits, memory: FREED_BY_KEY };
}

/** Whoever wanted to be rid of it goes on in their flow, whatever came of it. */
function freed(payload: ConnectFinished): ActionResult<Outcome> {
  const outcome = payload.outcome === 'completed' ? 'completed' : 'noanswer';
  return { kind: 'done', outcome, variables: variablesOf(payload) };
}

function disconnects({ openCommands }: ActionContext): ActionCommand[] {
  return openCommands
    .filter(({ key }) => key === 'call.command.connect')
    .map(({ id }) => ({ key: 'call.command.disconnect', payload: { commandId: id } }));
}

function finished(payload: ConnectFinished, options: ConnectOptions): ActionResult<Outcome> {
  const variables = variablesOf(payload);
  if (payload.outcome === 'completed') {
    return options.relay_hangup
      ? { kind: 'end', outcome: 'completed', reason: 'normal', variables }
      : { kind: 'done', outcome: 'completed', variables };
  }
  return unanswered(payload, options, variables);
}

function unanswered(
  { outcome: told }: ConnectFinished,
  { relay_reason }: ConnectOptions,
  variables: Record<string, Json>,
): ActionResult<Outcome> {
  // Who has ended it from outside has not been answered either.
  const outcome = told === 'canceled' ? 'noanswer' : told;
  const isOrdinary = outcome === 'busy' || outcome === 'noanswer';
  if (relay_reason) {
    const ending = isOrdinary
      ? { outcome, reason: outcome }
      : { outcome: 'noanswer' as const, reason: 'failed' as const };
    return { kind: 'end', ...ending, variables };
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
