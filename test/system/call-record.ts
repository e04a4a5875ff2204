import { expect } from 'vitest';

import type { Activeflow, Call, CallEvent, Step } from './api.ts';
import type { System } from './system.ts';
import { until } from './until.ts';

/** What the system remembers of a call that is over. */
export interface CallRecord {
  call: Call;
  events: CallEvent[];
  /** Undefined when the call was refused. */
  run: Activeflow | undefined;
  steps: Step[];
}

/** The record of the newest call to this number, once call and run are over; its events have no gap and exactly one end. */
export async function recordOf({ api }: System, number: string): Promise<CallRecord> {
  const call = await until(`the end of the call to ${number}`, async () => {
    const found = await api.findCallTo(number);
    return found?.status === 'hangup' ? found : undefined;
  });
  const runId = call.activeflow_id;
  if (runId === null) {
    return { call, events: wholeEvents(await api.callEvents(call.id)), run: undefined, steps: [] };
  }
  const run = await until(`the end of the run of the call to ${number}`, async () => {
    const found = await api.activeflow(runId);
    return found.status === 'ended' ? found : undefined;
  });
  return { call, events: wholeEvents(await api.callEvents(call.id)), run, steps: await api.steps(runId) };
}

function wholeEvents(events: CallEvent[]): CallEvent[] {
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, n) => n + 1));
  expect(events.filter(({ type }) => type === 'call.event.ended')).toHaveLength(1);
  expect(events.at(-1)?.type).toBe('call.event.ended');
  return events;
}
