import type { DetectMachine, MachineResult } from '@voipbin/contracts';

import type { ActionResult } from '../action-result.ts';
import { defineAction } from '../define-action.ts';
import { AmdOptions } from './amd.options.ts';

const GRACE_MS = 10_000;

type Outcome = MachineResult | 'completed';

export const amdAction = defineAction({
  type: 'amd',
  version: 1,
  summary: 'Tell whether a human or an answering machine has answered',
  options: AmdOptions,
  needs: 'answered',
  outcomes: ['human', 'machine', 'silence', 'unsure', 'completed'],
  start(_context, options): ActionResult<Outcome> {
    const commands = [{ key: 'call.command.detect-machine' as const, payload: timersOf(options) }];
    const timeoutMs = options.total_analysis_time + GRACE_MS;
    return options.async
      ? { kind: 'done', outcome: 'completed', commands }
      : { kind: 'wait', commands, for: ['call.event.machine-detected'], timeoutMs };
  },
  resume(_context, { machine_handle: handle }, event): ActionResult<Outcome> {
    if (event.type !== 'call.event.machine-detected') {
      return { kind: 'fail', code: 'action_timeout', message: 'Who answered was not told in time.' };
    }
    const { result: outcome, cause } = event.payload;
    return outcome === 'machine' && handle === 'hangup'
      ? { kind: 'end', outcome, reason: 'amd' }
      : { kind: 'done', outcome, output: { cause } };
  },
  sets: () => ['voipbin.amd.result', 'voipbin.amd.cause'],
});

function timersOf(options: AmdOptions): DetectMachine {
  return {
    initialSilenceMs: options.initial_silence,
    greetingMs: options.greeting,
    afterGreetingSilenceMs: options.after_greeting_silence,
    totalMs: options.total_analysis_time,
    minWordMs: options.minimum_word_length,
    betweenWordsMs: options.between_words_silence,
    maxWords: options.maximum_number_of_words,
    silenceThreshold: options.silence_threshold,
    maxWordMs: options.maximum_word_length,
    hangUpMachine: options.async && options.machine_handle === 'hangup',
  };
}
