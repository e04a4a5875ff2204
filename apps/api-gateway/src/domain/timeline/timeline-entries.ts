import type { RunStepSnapshot, StoredCallEvent, ToldAttempt } from '@voipbin/contracts';

import type { CallStory } from './call-story.ts';

export interface TimelineEntry {
  /** ISO 8601. */
  at: string;
  /** Who tells it. */
  source: 'call' | 'flow' | 'webhook';
  /** What happened, for example `answered`, the type of the action, or the event that a webhook was told of. */
  type: string;
  /** From `at` to its end; null where it took no time, or goes on. */
  durationMs: number | null;
  /** Of a step: how it ended; null while it goes on. Of a webhook: `delivered` or `failed`. */
  outcome: string | null;
  detail: Record<string, unknown>;
}

type Source = (story: CallStory) => TimelineEntry[];

/** Whoever knows more of a call adds a source. */
const sources: Source[] = [
  ({ events }) => events.map(eventEntry),
  ({ steps }) => steps.map(stepEntry),
  ({ attempts }) => attempts.map(attemptEntry),
];

/** All that is known, in the order of time; what happened at one moment in the order of the sources. */
export function timelineEntries(story: CallStory): TimelineEntry[] {
  return sources.flatMap((source) => source(story)).toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

function eventEntry({ occurredAt, type, payload, seq, synthesized }: StoredCallEvent): TimelineEntry {
  const name = type.replace('call.event.', '').replaceAll('-', '_');
  const detail = { seq, ...payload, ...(synthesized && { synthesized }) };
  return { at: occurredAt, source: 'call', type: name, durationMs: null, outcome: null, detail };
}

function stepEntry({ tmStart, tmEnd, actionType, outcome, ...step }: RunStepSnapshot): TimelineEntry {
  const { index, actionId, error } = step;
  const durationMs = tmEnd === null ? null : Date.parse(tmEnd) - Date.parse(tmStart);
  const detail = { index, actionId, ...(error !== null && { error }) };
  return { at: tmStart, source: 'flow', type: actionType, durationMs, outcome, detail };
}

/** An attempt is written down at its end. */
function attemptEntry({ tmCreate, eventType, isDelivered, durationMs, ...attempt }: ToldAttempt): TimelineEntry {
  const { webhookId, eventId, number, httpStatus, error } = attempt;
  const at = new Date(Date.parse(tmCreate) - durationMs).toISOString();
  const detail = { webhookId, eventId, attempt: number, httpStatus, ...(error !== null && { error }) };
  return { at, source: 'webhook', type: eventType, durationMs, outcome: isDelivered ? 'delivered' : 'failed', detail };
}
