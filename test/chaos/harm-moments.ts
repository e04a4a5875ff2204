import type { SeenCall } from './asterisk-observer.ts';
import type { ChaosSite } from './chaos-site.ts';
import type { SeededRandom } from './seeded-random.ts';

/** What the leading caller goes through when it happens. The first four make a quick run. */
export const harmMoments = [
  'at the end of a playback',
  'during talk',
  'during digits_receive',
  'between actions',
  'during play',
  'before the answer',
  'at the second digit',
] as const;

export type HarmMoment = (typeof harmMoments)[number];

/** The caller presses one key before and one after. */
export function tearsDigitsApart(moment: HarmMoment): boolean {
  return moment === 'during digits_receive' || moment === 'during play';
}

/** When this moment of the call to this number is, in milliseconds since 1970, as soon as that can be told. */
export function momentOf(moment: HarmMoment, number: string, site: ChaosSite, random: SeededRandom): Promise<number> {
  switch (moment) {
    case 'at the end of a playback':
      return afterPlayback(random.pick([0, 1, 2, 3]), random.between(-20, 20));
    case 'between actions':
      return afterPlayback(random.pick([1, 2]), random.between(0, 60));
    case 'during digits_receive':
      return afterPlayback(0, random.between(0, 600));
    case 'during play':
      return afterStart(0, random.between(50, 850));
    case 'during talk':
      return afterStart(2, random.between(50, 800));
    case 'before the answer':
      return after(({ seenAtMs }) => seenAtMs, random.between(0, 150));
    case 'at the second digit':
      return after(({ digitsMs }) => digitsMs[1], random.between(0, 60));
  }

  async function after(timeMs: (seen: SeenCall) => number | undefined, offsetMs: number): Promise<number> {
    const seen = await site.observer.callTo(number);
    return offsetMs + (await site.observer.until(`the moment "${moment}"`, () => timeMs(seen)));
  }

  function afterStart(playback: number, offsetMs: number): Promise<number> {
    return after(({ playbacks }) => playbacks[playback]?.startsMs[0], offsetMs);
  }

  /** Of its end it is known beforehand when it comes. */
  function afterPlayback(playback: number, offsetMs: number): Promise<number> {
    return afterStart(playback, (site.playbackMs[playback] ?? 0) + offsetMs);
  }
}
