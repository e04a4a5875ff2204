import type { AriPort } from '@voipbin/ari';

import type { CallRecording } from '../handset/call-recording.ts';
import { type CallEnd, callEnd } from './call-end.ts';
import type { Media } from './carrier-call.ts';
import type { EventLog } from './event-log.ts';

/** Who called, as the carrier was told. */
export interface ToldCaller {
  number: string;
  name: string;
}

/** A call that came to the carrier, ringing until it is answered or refused. */
export class TakenCall {
  readonly ended: Promise<CallEnd>;

  constructor(
    readonly channelId: string,
    readonly caller: ToldCaller,
    private readonly ari: AriPort,
    log: EventLog,
    private readonly media: Media,
  ) {
    this.ended = callEnd(log, channelId);
  }

  /** Says 180. */
  ring(): Promise<void> {
    return this.ari.request('channels.ring', { channelId: this.channelId });
  }

  /** Says 183: what is said from now on may be heard before the answer. */
  progress(): Promise<void> {
    return this.ari.progress(this.channelId);
  }

  answer(): Promise<void> {
    return this.ari.answer(this.channelId);
  }

  /** Refuses, or hangs up, with this Q.850 cause. */
  hangUp(cause = 16): Promise<void> {
    return this.ari.hangup(this.channelId, cause);
  }

  /** Presses keys (0-9, A-D, `*`, `#`), 100 ms each with 100 ms between; resolves when it has begun. */
  press(keys: string): Promise<void> {
    const pace = { duration: 100, between: 100 };
    return this.ari.request('channels.sendDTMF', { channelId: this.channelId, dtmf: keys, ...pace });
  }

  untilHeard(durationMs: number): Promise<void> {
    return this.media.handset.untilHeard(durationMs);
  }

  /** Says this (mono, 8 kHz, -1 to 1) at the pace of speech; resolves when it was said. */
  say(samples: Float32Array): Promise<void> {
    return this.media.handset.say(samples);
  }

  /** What was heard from its beginning to the end, which it waits for. */
  async recording(): Promise<CallRecording> {
    await this.ended;
    return this.media.handset.recording();
  }
}
