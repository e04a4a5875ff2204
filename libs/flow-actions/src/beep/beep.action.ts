import { defineAction } from '../define-action.ts';
import { NoOptions } from '../options/no-options.ts';
import { endPlayback, type PlaybackOutcome, startPlayback, stopPlaybacks } from '../playback/playback.ts';
import type { ActionResult } from '../action-result.ts';

const TIMEOUT_MS = 10_000;

export const beepAction = defineAction({
  type: 'beep',
  version: 1,
  summary: 'Play a beep',
  options: NoOptions,
  needs: 'media',
  outcomes: ['completed', 'interrupted'],
  start: (): ActionResult<PlaybackOutcome> => startPlayback(['library/beep'], false, TIMEOUT_MS),
  resume: (context, _options, event) => endPlayback(context, event),
  cut: stopPlaybacks,
});
