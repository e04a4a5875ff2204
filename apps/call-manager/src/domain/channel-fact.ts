import type { RtpStatistics } from '@voipbin/contracts';

import type { Call } from './call.ts';
import { answerCall } from './answer-call.ts';
import type { CallChange } from './call-change.ts';
import type { Circumstances } from './call-event.ts';
import { endCall } from './end-call.ts';
import { finishPlayback } from './playback.ts';
import { pressDigit } from './press-digit.ts';
import { ringCall } from './ring-call.ts';

/** What Asterisk tells of a call's channel. */
export type ChannelFact =
  | { kind: 'up' }
  | { kind: 'digit'; digit: string; durationMs: number }
  | { kind: 'playback_over'; playbackId: string; isFailed: boolean }
  | { kind: 'ringing'; earlyMedia: boolean }
  /** `cause` is Q.850, 0 when the far end gave none. */
  | { kind: 'gone'; cause: number; sipCode?: number; rtp?: RtpStatistics };

/** What the fact changes; nothing when it changes nothing. */
export function changeBy(fact: ChannelFact, call: Call, circumstances: Circumstances): CallChange | undefined {
  switch (fact.kind) {
    case 'up':
      return answerCall(call, circumstances);
    case 'ringing':
      return ringCall(call, fact.earlyMedia, circumstances);
    case 'digit':
      return pressDigit(call, { digit: fact.digit, durationMs: fact.durationMs }, circumstances);
    case 'playback_over':
      return finishPlayback(call, fact.playbackId, fact.isFailed, circumstances);
    case 'gone':
      return endCall(call, fact.cause, {
        ...circumstances,
        ...(fact.sipCode && { sipCode: fact.sipCode }),
        ...(fact.rtp && { rtp: fact.rtp }),
      });
  }
}
