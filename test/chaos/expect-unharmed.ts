import { hear, heardAfter } from '@voipbin/testing';
import { expect } from 'vitest';

import { recordOf } from '../system/call-record.ts';
import { describeCall, type SeenCall } from './asterisk-observer.ts';
import type { CallStory } from './chaos-call.ts';
import { branches, expectedActions, LEAD_IN_MS, prompts } from './chaos-flow.ts';
import type { ChaosSite } from './chaos-site.ts';

/** Correlation by which one prompt is told from the others; how well it sounds on a machine that starts programs meanwhile is not the point. */
const HEARD = 0.6;
/** Whoever presses a key hears nothing from so long before Asterisk tells of it until so long after. */
const DEAF_MS = { before: 200, after: 150 };
/** Asterisk tells of a playback about when its sound is heard. */
const ABOUT_MS = 200;

/** When each of the media of the flow began to be heard, and when the call ended; milliseconds since 1970. */
export interface Heard {
  startsMs: number[];
  endedAtMs: number;
}

/** Expects of a call all that its caller and its customer may: whatever happened to our processes, they noticed a pause at most. */
export async function expectUnharmed(
  { system, observer, speech }: Pick<ChaosSite, 'system' | 'observer' | 'speech'>,
  story: CallStory,
  harmedAtMs = Date.now(),
): Promise<Heard> {
  const { number, digits } = story.plan;
  const { call, run, steps, events } = await recordOf(system, number);
  const seen = await observer.callTo(number);
  const name = `call ${call.id} (${describeCall(seen, harmedAtMs)})`;
  const [before, after = before] = story.sipCallIds;
  expect.soft(after, `${name}: the Call-ID`).toBe(before);
  expect.soft(story.end.cause, `${name}: the cause of its end`).toBe(16);
  expect.soft(run?.end_reason, `${name}: how its run ended`).toBe('completed');
  const done = steps.map(({ action_id }) => action_id);
  expect.soft(done, `${name}: what was done`).toEqual(expectedActions(digits));
  const pressed = events.filter(({ type }) => type === 'call.event.dtmf-received').map(({ payload }) => payload.digit);
  expect.soft(pressed.join(''), `${name}: the digits`).toBe(digits);
  const media = [prompts.welcome, prompts[branches[digits]], speech, prompts.bye];
  return { startsMs: expectMedia(name, media, seen, story), endedAtMs: story.end.atMs };
}

/** Expects each medium to be played once, and heard one after another, before the call ends. Returns when each began. */
function expectMedia(name: string, media: Float32Array[], seen: SeenCall, { recording, end }: CallStory): number[] {
  const plays = seen.playbacks.map(({ startsMs }) => startsMs.length);
  expect.soft(plays, `${name}: how often each medium was played`).toEqual(media.map(() => 1));
  return media.map((served, n) => {
    const { startsMs: [startMs = 0] = [], finishedAtMs = Infinity } = seen.playbacks[n] ?? {};
    const isDeaf = (keyAtMs: number): boolean =>
      keyAtMs + DEAF_MS.after > startMs + LEAD_IN_MS && keyAtMs - DEAF_MS.before < finishedAtMs;
    if (seen.digitsMs.some(isDeaf)) return startMs;
    const { correlation, startedAtMs, endedAtMs } = hear(heardAfter(recording, startMs - ABOUT_MS), served);
    expect.soft(correlation, `${name}: how well medium ${n + 1} was heard`).toBeGreaterThanOrEqual(HEARD);
    expect.soft(endedAtMs, `${name}: medium ${n + 1} ends before the call`).toBeLessThan(end.atMs + 100);
    return startedAtMs;
  });
}
