/** `npm run bench:engine`: how fast the flow engine is by itself, on one core. */
import { type FlowAction } from '@voipbin/contracts';
import { compileProgram, defaultLimits, type Run, simulateFlow, startRun, step } from '@voipbin/flow-engine';

const WARM_UP_MS = 500;
const MEASURED_MS = 3000;
const START = '2026-01-01T00:00:00.000Z';
const limits = { ...defaultLimits, maxActionsPerRun: Number.MAX_SAFE_INTEGER };

/** Waits, computes with a variable, decides, and waits again: four actions for each input. */
const loop: FlowAction[] = [
  { id: 'wait', type: 'sleep', option: { duration: 1 } },
  { id: 'set', type: 'variable_set', option: { key: 'last', value: '${voipbin.step.type} at ${voipbin.time.now}' } },
  { id: 'look', type: 'condition_variable', option: { condition: '!=', variable: 'last', value_string: '' } },
  { id: 'again', type: 'empty', next_id: 'wait' },
];

/** Inputs taken in so many milliseconds, per second. */
function stepsPerSec(durationMs: number): number {
  const program = compileProgram(loop);
  const programs = () => program;
  const flow = { id: 'flow', version: 1, onCompleteFlowId: null };
  const first = startRun({ id: 'run', customerId: 'customer', flow, call: null, at: START }, programs, limits);
  let run: Run = first.run;
  let steps = 0;
  const startedAtMs = performance.now();
  while (performance.now() - startedAtMs < durationMs) {
    for (let n = 0; n < 100; n += 1) {
      run = step(run, { kind: 'timer', waitId: run.wait?.id ?? '', at: START }, programs, limits).run;
    }
    steps += 100;
  }
  if (run.status !== 'running') {
    throw new Error(`the run ended: ${String(run.endReason)}`);
  }
  return (steps * 1000) / (performance.now() - startedAtMs);
}

function milliseconds(work: () => void): number {
  const startedAtMs = performance.now();
  work();
  return performance.now() - startedAtMs;
}

/** A menu that is gone through many times: a hundred actions, fifty of which wait. */
const hundred: FlowAction[] = Array.from({ length: 25 }, (_, n): FlowAction[] => [
  { type: 'talk', option: { text: `This is station ${n} of \${voipbin.call.destination.target}.` } },
  { type: 'digits_receive', option: { length: 1, duration: 100 } },
  { type: 'variable_set', option: { key: 'last', value: '${voipbin.call.digits:-none}' } },
  { type: 'condition_variable', option: { condition: '==', variable: 'last', value_string: 'none' } },
]).flat();

const firstMs = milliseconds(() => simulateFlow(hundred, {}));
const times = Array.from({ length: 50 }, () => milliseconds(() => simulateFlow(hundred, {}))).sort((a, b) => a - b);
stepsPerSec(WARM_UP_MS);
const rate = stepsPerSec(MEASURED_MS);
const say = (line: string): void => void process.stdout.write(`${line}\n`);
say(
  `engine alone                 ${Math.round(rate)} inputs/s, ${Math.round(rate * loop.length)} actions/s on one core`,
);
say(
  `a flow of 100 actions        ${firstMs.toFixed(1)} ms the first time, ${(times[25] ?? 0).toFixed(1)} ms at the median`,
);
