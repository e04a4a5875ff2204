import type { CallEvent, Step } from '../../test/system/api.ts';

export interface Line {
  atMs: number;
  what: string;
  result: string;
}

/** Prints what happened to the call and what its flow did, in the order of time. */
export function printTimeline(events: CallEvent[], steps: Step[], others: Line[] = []): void {
  const lines = [...events.map(eventLine), ...steps.map(stepLine), ...others].sort((a, b) => a.atMs - b.atMs);
  const [first] = lines;
  const width = Math.max(...lines.map(({ what }) => what.length));
  for (const { atMs, what, result } of lines) {
    const seconds = ((atMs - (first?.atMs ?? 0)) / 1000).toFixed(3).padStart(8);
    process.stdout.write(`${seconds} s  ${what.padEnd(width)}  ${result}\n`);
  }
}

function eventLine({ occurred_at, type, payload }: CallEvent): Line {
  const told = Object.entries(payload).flatMap(([name, value]) =>
    typeof value === 'string' || typeof value === 'number' ? [{ name, text: String(value) }] : [],
  );
  const shown = told.filter(({ name }) => !name.endsWith('_id'));
  const result = shown.map(({ name, text }) => `${name} ${text}`).join(', ');
  return { atMs: Date.parse(occurred_at), what: `event   ${type.replace('call.event.', '')}`, result };
}

function stepLine({ tm_start, tm_end, action_id, action_type, outcome, error }: Step): Line {
  const tookMs = tm_end === null ? undefined : Date.parse(tm_end) - Date.parse(tm_start);
  const result = error === null ? (outcome ?? 'waiting') : `${outcome ?? ''}: ${error.code}`;
  const what = `action  ${action_type} (${action_id})`;
  return { atMs: Date.parse(tm_start), what, result: tookMs === undefined ? result : `${result} after ${tookMs} ms` };
}
