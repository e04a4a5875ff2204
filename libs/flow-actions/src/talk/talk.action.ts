import type { Speech } from '@voipbin/contracts';

import type { ActionContext } from '../action-context.ts';
import type { ActionEvent } from '../action-event.ts';
import type { ActionResult } from '../action-result.ts';
import { defineAction } from '../define-action.ts';
import {
  endPlayback,
  interruptedBy,
  type PlaybackOutcome,
  startPlayback,
  stopPlaybacks,
} from '../playback/playback.ts';
import { TalkOptions } from './talk.options.ts';

const SYNTHESIS_TIMEOUT_MS = 30_000;
/** How much longer than the speech itself its playback may take to end: it waits for those before it. */
const PLAYBACK_GRACE_MS = 3_600_000;

export const talkAction = defineAction({
  type: 'talk',
  version: 1,
  summary: 'Speak a text',
  options: TalkOptions,
  needs: 'answered',
  outcomes: ['completed', 'interrupted'],
  start: (_context, options) => ({
    kind: 'wait',
    commands: [{ key: 'tts.command.synthesize', payload: speechOf(options) }],
    for: ['tts.event.synthesized', ...interruptedBy(isInterruptible(options))],
    timeoutMs: SYNTHESIS_TIMEOUT_MS,
  }),
  resume(context: ActionContext, options: TalkOptions, event: ActionEvent): ActionResult<PlaybackOutcome> {
    if (event.type !== 'tts.event.synthesized') {
      return endPlayback(context, event);
    }
    const { media, durationMs } = event.payload;
    if (options.async) {
      const commands = [{ key: 'call.command.play' as const, payload: { media: [media] } }];
      return { kind: 'done', outcome: 'completed', commands };
    }
    return startPlayback([media], isInterruptible(options), durationMs + PLAYBACK_GRACE_MS);
  },
  cut: stopPlaybacks,
  mediaUse: (options) => ({ speech: speechOf(options) }),
});

function isInterruptible({ interrupt, digits_handle }: TalkOptions): boolean {
  return interrupt || digits_handle === 'next';
}

function speechOf({ text, language, gender, provider, voice_id }: TalkOptions): Speech {
  return {
    text,
    language,
    ...(gender !== undefined && { gender }),
    ...(voice_id !== '' && { voice: voice_id }),
    ...(provider !== '' && { provider }),
  };
}
