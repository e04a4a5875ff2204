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
import { isLibraryName } from './media-source.ts';
import { PlayOptions } from './play.options.ts';

const PREPARATION_TIMEOUT_MS = 60_000;
/** Of the list once. */
const PLAYBACK_TIMEOUT_MS = 3_600_000;
/** Of one `call.command.play`. */
const MOST_MEDIA = 100;

export const playAction = defineAction({
  type: 'play',
  version: 1,
  summary: 'Play media: our own by name, or from URLs',
  options: PlayOptions,
  needs: 'media',
  outcomes: ['completed', 'interrupted'],
  start(context: ActionContext, options: PlayOptions): ActionResult<PlaybackOutcome> {
    const urls = options.stream_urls.filter((source) => !isLibraryName(source));
    if (urls.length === 0) {
      return play(context, options, []);
    }
    return {
      kind: 'wait',
      commands: [{ key: 'media.command.prepare', payload: { urls } }],
      for: ['media.event.prepared', ...interruptedBy(options.interrupt)],
      timeoutMs: PREPARATION_TIMEOUT_MS,
    };
  },
  resume(context: ActionContext, options: PlayOptions, event: ActionEvent): ActionResult<PlaybackOutcome> {
    if (event.type === 'media.event.prepared') {
      return play(context, options, event.payload.media);
    }
    const isThrough = event.type === 'call.event.playback-finished' && event.payload.outcome === 'completed';
    const progress = context.memory as unknown as Progress | null | undefined;
    return isThrough && progress ? playRound(context, options, progress) : endPlayback(context, event);
  },
  cut: stopPlaybacks,
  mediaUse: ({ stream_urls }) => ({
    // A single variable may stand for the whole list.
    library: [stream_urls]
      .flat()
      .map((name, index) => ({ path: `/stream_urls/${index}`, name }))
      .filter(({ name }) => isLibraryName(name)),
  }),
});

/** What is still to be played: the list, so many times; null = without end. */
interface Progress {
  media: string[];
  left: number | null;
}

/** The sources in their given order, each URL replaced by its place in what was prepared. */
function play(context: ActionContext, options: PlayOptions, prepared: string[]): ActionResult<PlaybackOutcome> {
  const left = [...prepared];
  const media = options.stream_urls.map((source) =>
    isLibraryName(source) ? `library/${source}` : (left.shift() ?? ''),
  );
  if (media.includes('')) {
    return { kind: 'fail', code: 'media_not_prepared', message: 'Fewer media were prepared than asked for.' };
  }
  return playRound(context, options, { media, left: options.loop === 0 ? null : options.loop });
}

/** As many times at once as one command may name media: a short medium would keep everybody busy else. */
function playRound(
  { memory }: ActionContext,
  { interrupt }: PlayOptions,
  { media, left }: Progress,
): ActionResult<PlaybackOutcome> {
  const most = Math.max(1, Math.floor(MOST_MEDIA / media.length));
  const times = left === null ? most : Math.min(left, most);
  const round = Array.from({ length: times }, () => media).flat();
  const playback = startPlayback(round, interrupt, PLAYBACK_TIMEOUT_MS * times);
  const rest = left === null ? null : left - times;
  // What is played at once needs no memory, but it must not find that of a former time either.
  const isLast = rest === 0;
  return isLast && (memory ?? null) === null
    ? playback
    : { ...playback, memory: isLast ? null : { media, left: rest } };
}
