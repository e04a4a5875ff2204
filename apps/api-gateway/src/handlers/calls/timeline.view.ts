import { CallView } from '@voipbin/api-views';

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

/** Something that happened to a call. */
export class TimelineEntryView {
  at!: string;
  /** Milliseconds since the call was created. */
  after_ms!: number;
  source!: 'call' | 'flow';
  /** What happened, for example `answered`, or the type of the action. */
  type!: string;
  /** How long an action took; null where it takes no time, or goes on. */
  duration_ms!: number | null;
  /** How an action ended. */
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
  /** In the order of time. */
  result!: TimelineEntryView[];

  static of(story: CallStory): TimelineView {
    const { call, run } = story;
    const code = endCodeOf(story);
    const end = code && { code, message: endSentence(code, story), flow_end_reason: run?.endReason ?? null };
    const result = timelineEntries(story).map((entry) => TimelineEntryView.of(entry, call.tmCreate));
    return { call: CallView.of(call), end, sip: SipFactsView.of(call), result };
  }
}

function between(from: string | null, to: string | null): number | null {
  return from === null || to === null ? null : Date.parse(to) - Date.parse(from);
}
