import type { SimulatedRun } from './simulate-flow.ts';

interface Line {
  atMs: number;
  text: string;
}

/** How a simulated run went, line by line, with the seconds since its start. */
export function transcriptOf({ steps, commands, happenings, run, startedAtMs }: SimulatedRun): string[] {
  const since = (time: string): number => Date.parse(time) - startedAtMs;
  const lines: Line[] = [
    ...happenings.map(({ atMs, type, payload }) => ({ atMs, text: `< ${type} ${JSON.stringify(payload)}` })),
    ...steps.flatMap(({ actionType, actionId, option, tmStart, tmEnd, outcome, error }) => [
      { atMs: since(tmStart), text: `${actionType} (${actionId}) ${JSON.stringify(option)}` },
      ...(tmEnd === null
        ? []
        : [{ atMs: since(tmEnd), text: `= ${actionType} ${String(outcome)}${error ? `: ${error.message}` : ''}` }]),
    ]),
    ...commands.map(({ atMs, key, payload }) => ({ atMs, text: `> ${key} ${JSON.stringify(payload)}` })),
  ];
  const sorted = lines.map((line, n) => ({ ...line, n })).sort((a, b) => a.atMs - b.atMs || a.n - b.n);
  return [
    ...sorted.map(({ atMs, text }) => `${stamp(atMs)}  ${text}`),
    `${stamp(since(run.tmEnd ?? run.tmUpdate))}  the flow is over: ${String(run.endReason)}`,
  ];
}

function stamp(ms: number): string {
  return (ms / 1000).toFixed(3).padStart(9);
}
