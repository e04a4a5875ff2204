import { CallView } from '@voipbin/api-views';
import type { CallEnded, RtpStatistics } from '@voipbin/contracts';

import type { CallStory } from '../../domain/timeline/call-story.ts';
import { type EndCode, endCodeOf } from '../../domain/timeline/end-code.ts';
import { endSentence } from '../../domain/timeline/end-sentence.ts';
import { timelineEntries, type TimelineEntry } from '../../domain/timeline/timeline-entries.ts';
import { eventPayload } from './event-payload.ts';

/** Why a call ended. */
export class CallEndView {
  /** Stable. */
  code!: EndCode;
  /** For people. */
  message!: string;
  /** How the flow ended, if there was one: `completed`, `hangup`, `stopped`, or a stable error code. */
  flow_end_reason!: string | null;
}

/** What SIP and Asterisk said of a call. */
export class SipFactsView {
  /** SIP status with which an outgoing call was refused; null when there was none. */
  code!: number | null;
  /** Q.850 cause of the end; null while it lives. */
  cause!: number | null;
  /** From the first sign of the call to the answer or the end, in milliseconds. */
  setup_ms!: number | null;
  /** From the answer to the end. */
  talk_ms!: number | null;

  static of({ sipCode, hangupCause, tmCreate, tmProgressing, tmHangup }: CallStory['call']): SipFactsView {
    return {
      code: sipCode,
      cause: hangupCause,
      setup_ms: between(tmCreate, tmProgressing ?? tmHangup),
      talk_ms: between(tmProgressing, tmHangup),
    };
  }
}

/** How the sound of a call went, as RTP and RTCP (RFC 3550) count it. */
export class RtpView {
  /** Packets from the far end. */
  received!: number;
  /** Packets from the far end that were missing. */
  lost!: number;
  /** Interarrival jitter of what came. */
  jitter_ms!: number;
  /** Packets to the far end. */
  sent!: number;
  /** Packets that the far end missed, as it reported. */
  far_lost!: number;
  /** Interarrival jitter at the far end, as it reported. */
  far_jitter_ms!: number;
  /** 0 where the far end sent no report. */
  round_trip_ms!: number;

  static of({ received, lost, jitterMs, sent, farLost, farJitterMs, roundTripMs }: RtpStatistics): RtpView {
    const far = { far_lost: farLost, far_jitter_ms: farJitterMs };
    return { received, lost, jitter_ms: jitterMs, sent, ...far, round_trip_ms: roundTripMs };
  }
}

/** Something that happened to a call. */
export class TimelineEntryView {
  at!: string;
  /** Milliseconds since the call was created. */
  after_ms!: number;
  source!: 'call' | 'flow' | 'webhook';
  /** What happened, for example `answered`, the type of the action, or the event that a webhook was told of. */
  type!: string;
  /** How long an action or an attempt took; null where it takes no time, or goes on. */
  duration_ms!: number | null;
  /** How an action ended; of an attempt to tell a webhook `delivered` or `failed`. */
  outcome!: string | null;
  /** It depends on the type. */
  detail!: Record<string, unknown>;

  static of({ at, source, type, durationMs, outcome, detail }: TimelineEntry, since: string): TimelineEntryView {
    const after_ms = between(since, at) ?? 0;
    return { at, after_ms, source, type, duration_ms: durationMs, outcome, detail: eventPayload(detail) };
  }
}

/** A call explained. */
export class TimelineView {
  call!: CallView;
  /** Null while it lives. */
  end!: CallEndView | null;
  sip!: SipFactsView;
  /** Null while it lives, and of a call that was not answered, was incoming and shorter than 5 s, went to an extension, or whose end we did not see. */
  rtp!: RtpView | null;
  /** In the order of time. */
  result!: TimelineEntryView[];

  static of(story: CallStory): TimelineView {
    const { call, run } = story;
    const code = endCodeOf(story);
    const end = code && { code, message: endSentence(code, story), flow_end_reason: run?.endReason ?? null };
    const result = timelineEntries(story).map((entry) => TimelineEntryView.of(entry, call.tmCreate));
    const rtp = rtpOf(story);
    return { call: CallView.of(call), end, sip: SipFactsView.of(call), rtp: rtp && RtpView.of(rtp), result };
  }
}

function rtpOf({ events }: CallStory): RtpStatistics | null {
  const end = events.findLast(({ type }) => type === 'call.event.ended');
  return (end?.payload as unknown as CallEnded | undefined)?.rtp ?? null;
}

function between(from: string | null, to: string | null): number | null {
  return from === null || to === null ? null : Date.parse(to) - Date.parse(from);
}
