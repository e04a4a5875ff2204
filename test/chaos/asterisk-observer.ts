import { EventEmitter, once } from 'node:events';

import { WebSocket } from 'ws';

import type { AsteriskSettings } from '../../deploy/local/asterisk/asterisk-settings.ts';

export interface SeenPlayback {
  id: string;
  mediaUri: string;
  /** Milliseconds since 1970, as all times here; several when Asterisk was asked to play it again. */
  startsMs: number[];
  finishedAtMs: number | undefined;
}

/** What was seen of one incoming call's channel, in order. */
export interface SeenCall {
  channelId: string;
  seenAtMs: number;
  isAnswered: boolean;
  isOver: boolean;
  playbacks: SeenPlayback[];
  digitsMs: number[];
}

/** In a line: what was seen when, in milliseconds since `sinceMs`. */
export function describeCall({ seenAtMs, playbacks, digitsMs }: SeenCall, sinceMs: number): string {
  const since = (atMs = Number.NaN): string => (atMs - sinceMs).toFixed(0);
  const played = playbacks.map(
    ({ startsMs, finishedAtMs }) => `${startsMs.map(since).join('+')}..${since(finishedAtMs)}`,
  );
  return `came ${since(seenAtMs)}, played ${played.join(' ')}, keys ${digitsMs.map(since).join(' ')}`;
}

interface AriEvent {
  type: string;
  channel?: { id: string; state: string; dialplan: { exten: string } };
  playback?: { id: string; target_uri: string; media_uri: string };
}

const PATIENCE_MS = 30_000;

/** Looks at our Asterisk past call-manager, through an ARI application of its own that hears of every channel. */
export class AsteriskObserver {
  readonly #url: string;
  readonly #authorization: string;
  readonly #socket: WebSocket;
  readonly #calls = new Map<string, SeenCall>();
  readonly #callIdOfNumber = new Map<string, string>();
  readonly #arrivals = new EventEmitter().setMaxListeners(0);

  static async connect({ httpPort, ari }: AsteriskSettings): Promise<AsteriskObserver> {
    const url = `127.0.0.1:${httpPort}/ari`;
    const authorization = `Basic ${Buffer.from(`${ari.username}:${ari.password}`).toString('base64')}`;
    const socket = new WebSocket(`ws://${url}/events?app=observer&subscribeAll=true`, { headers: { authorization } });
    await once(socket, 'open');
    return new AsteriskObserver(`http://${url}`, authorization, socket);
  }

  private constructor(url: string, authorization: string, socket: WebSocket) {
    this.#url = url;
    this.#authorization = authorization;
    this.#socket = socket;
    socket.on('message', (data: Buffer) => {
      this.#take(JSON.parse(data.toString()) as AriEvent, Date.now());
      this.#arrivals.emit('event');
    });
    socket.on('close', () => this.#arrivals.emit('event'));
  }

  /** Asterisk is gone, and this observer with it. */
  get isLost(): boolean {
    return this.#socket.readyState !== WebSocket.OPEN;
  }

  /** The call to this number, when it comes. */
  callTo(number: string): Promise<SeenCall> {
    return this.until(`a call to ${number}`, () => this.#calls.get(this.#callIdOfNumber.get(number) ?? ''));
  }

  /** Looks after every event until there is something. */
  async until<T>(what: string, look: () => T | undefined): Promise<T> {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    for (;;) {
      const found = look();
      if (found !== undefined) return found;
      if (this.isLost) throw new Error(`${what} was not seen before Asterisk ended`);
      await once(this.#arrivals, 'event', { signal }).catch((cause: unknown) => {
        throw new Error(`${what} was not seen within ${PATIENCE_MS} ms`, { cause });
      });
    }
  }

  /** Call-ID of the SIP dialog of a call; undefined when the call is over. */
  async sipCallId({ channelId }: SeenCall): Promise<string | undefined> {
    const url = `${this.#url}/channels/${channelId}/variable?variable=CHANNEL(pjsip,call-id)`;
    const answer = await fetch(url, { headers: { authorization: this.#authorization } });
    return answer.ok ? ((await answer.json()) as { value: string }).value : undefined;
  }

  close(): void {
    this.#socket.terminate();
  }

  #take({ type, channel, playback }: AriEvent, atMs: number): void {
    if (channel !== undefined) this.#takeChannel(type, channel, atMs);
    if (playback !== undefined) this.#takePlayback(type, playback, atMs);
  }

  #takeChannel(type: string, { id, state, dialplan }: NonNullable<AriEvent['channel']>, atMs: number): void {
    const call = this.#calls.get(id);
    if (call !== undefined && state === 'Up') call.isAnswered = true;
    if (call !== undefined && type === 'ChannelDestroyed') call.isOver = true;
    if (type === 'ChannelCreated') {
      this.#calls.set(id, {
        channelId: id,
        seenAtMs: atMs,
        isAnswered: false,
        isOver: false,
        playbacks: [],
        digitsMs: [],
      });
      this.#callIdOfNumber.set(dialplan.exten, id);
    } else if (type === 'ChannelDtmfReceived') {
      call?.digitsMs.push(atMs);
    }
  }

  #takePlayback(type: string, { id, target_uri, media_uri }: NonNullable<AriEvent['playback']>, atMs: number): void {
    const call = this.#calls.get(target_uri.replace('channel:', ''));
    const known = call?.playbacks.find((playback) => playback.id === id);
    if (type === 'PlaybackStarted') {
      if (known !== undefined) known.startsMs.push(atMs);
      else call?.playbacks.push({ id, mediaUri: media_uri, startsMs: [atMs], finishedAtMs: undefined });
    } else if (type === 'PlaybackFinished' && known !== undefined) {
      known.finishedAtMs = atMs;
    }
  }
}
