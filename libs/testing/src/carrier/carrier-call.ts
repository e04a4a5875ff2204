import type { AriPort } from '@voipbin/ari';

import type { CallRecording } from '../handset/call-recording.ts';
import type { Handset } from '../handset/handset.ts';
import { type CallEnd, callEnd } from './call-end.ts';
import type { EventLog } from './event-log.ts';

/** What a call is heard and spoken through. */
export interface Media {
  handset: Handset;
  /** The external media channel that is bridged with the call's. */
  channelId: string;
}

/** A call that the carrier made, from before its INVITE left. */
export class CarrierCall {
  /** When the other side answered, in milliseconds since 1970. Rejects when the call ends without. */
  readonly answered: Promise<number>;
  readonly ended: Promise<CallEnd>;

  constructor(
    readonly channelId: string,
    private readonly ari: AriPort,
    private readonly log: EventLog,
    private readonly media: Media,
  ) {
    this.ended = callEnd(log, channelId);
    this.answered = this.untilAnswered();
    // Who does not wait for the answer is not interested in that there was none.
    this.answered.catch(() => undefined);
  }

  /**
   * Presses keys (0-9, A-D, `*`, `#`), 100 ms each with 100 ms between, as telephone events (RFC 4733); resolves when it has begun.
   * The carrier's Asterisk hears nothing while it does.
   */
  press(keys: string): Promise<void> {
    const pace = { duration: 100, between: 100 };
    return this.ari.request('channels.sendDTMF', { channelId: this.channelId, dtmf: keys, ...pace });
  }

  /** Resolves when so much audio was heard; silence in which nothing was sent does not count. */
  untilHeard(durationMs: number): Promise<void> {
    return this.media.handset.untilHeard(durationMs);
  }

  /** Says this (mono, 8 kHz, -1 to 1) at the pace of speech; resolves when it was said. */
  say(samples: Float32Array): Promise<void> {
    return this.media.handset.say(samples);
  }

  /** Resolves when the other side has pressed so many keys, by RFC 4733: to them, in order. */
  async untilPressed(count: number): Promise<string> {
    const pressed = new Map<object, string>();
    await this.log.until('ChannelDtmfReceived', (event) => {
      if (event.channel.id === this.channelId) pressed.set(event, event.digit);
      return pressed.size === count;
    });
    return [...pressed.values()].join('');
  }

  hangUp(): Promise<void> {
    return this.ari.hangup(this.channelId);
  }

  /** What the carrier heard, from before the INVITE to the end, which it waits for. */
  async recording(): Promise<CallRecording> {
    await this.ended;
    return this.media.handset.recording();
  }

  private async untilAnswered(): Promise<number> {
    const answer = this.log.until(
      'Dial',
      ({ dialstatus, peer }) => dialstatus === 'ANSWER' && peer.id === this.channelId,
    );
    const first = await Promise.race([answer, this.ended]);
    if ('cause' in first) {
      throw new Error(`the call ended without an answer: SIP ${first.sipCode}, cause ${first.cause}`);
    }
    return Date.parse(first.timestamp);
  }
}
