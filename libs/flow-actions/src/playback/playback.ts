import type { EventKey } from '@voipbin/contracts';

import type { ActionContext } from '../action-context.ts';
import type { ActionEvent } from '../action-event.ts';
import type { ActionCommand } from '../action-command.ts';
import type { ActionResult } from '../action-result.ts';

export type PlaybackOutcome = 'completed' | 'interrupted';

/** What interrupts an action that may be interrupted. */
export function interruptedBy(isInterruptible: boolean): EventKey[] {
  return isInterruptible ? ['call.event.dtmf-received'] : [];
}

/** Play these media references and wait until they are over. */
export function startPlayback(media: string[], isInterruptible: boolean, timeoutMs: number): ActionResult<never> {
  return {
    kind: 'wait',
    commands: [{ key: 'call.command.play', payload: { media } }],
    for: ['call.event.playback-finished', ...interruptedBy(isInterruptible)],
    timeoutMs,
  };
}

/** What ends an action that plays: the end of its playback, a digit, or its deadline. */
export function endPlayback(context: ActionContext, event: ActionEvent): ActionResult<PlaybackOutcome> {
  if (event.type === 'call.event.playback-finished') {
    const { outcome } = event.payload;
    return outcome === 'failed'
      ? { kind: 'fail', code: 'playback_failed', message: 'Asterisk could not play the media.' }
      : { kind: 'done', outcome: outcome === 'stopped' ? 'interrupted' : 'completed' };
  }
  const commands = stopPlaybacks(context);
  if (event.type === 'call.event.dtmf-received') {
    // What was collected before gives way, so that a `branch` that follows sees the digit that interrupted.
    return { kind: 'done', outcome: 'interrupted', commands, digits: { ...context.digits, collected: '' } };
  }
  return { kind: 'fail', code: 'action_timeout', message: 'The media did not come to its end in time.', commands };
}

/** Ends what it still plays. */
export function stopPlaybacks(context: ActionContext): ActionCommand[] {
  return context.openCommands
    .filter(({ key }) => key === 'call.command.play')
    .map(({ id }) => ({ key: 'call.command.stop-playback', payload: { playbackId: id } }));
}
