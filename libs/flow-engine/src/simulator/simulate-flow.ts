import type { FlowAction } from '@voipbin/contracts';

import { defaultLimits, type Limits } from '../limits.ts';
import type { Run } from '../run.ts';
import { startRun } from '../start-run.ts';
import type { IssuedCommand, RunStepLog } from '../step-result.ts';
import { SimulatedFlows } from './simulated-flows.ts';
import { simulatedStart, type StartOptions } from './simulated-start.ts';
import { Simulation, START, START_MS } from './simulation.ts';
import type { WorldScript } from './world-script.ts';

export interface SimulationOptions extends StartOptions {
  limits?: Partial<Limits>;
}

/** More than any call has; then the run ends with `limit_simulation`, so that whoever simulates does not do so for ever. */
const MAX_INPUTS = 5000;

/** How a simulated run went. */
export interface SimulatedRun {
  run: Run;
  /** The step log, each action once, as it was in the end. */
  steps: RunStepLog[];
  /** With the virtual time since the start. */
  commands: (IssuedCommand & { atMs: number })[];
  /** What the world told the run, with the virtual time since the start. */
  happenings: { atMs: number; type: string; payload: object }[];
  /** The virtual time of the start, in milliseconds since 1970. */
  startedAtMs: number;
  /** The flows that the run asked for after its end. */
  onComplete: string[];
}

/** Runs a flow on the real engine with a virtual clock in a scripted world, until nothing more can happen. */
export function simulateFlow(
  actions: readonly FlowAction[],
  world: WorldScript,
  options: SimulationOptions = {},
): SimulatedRun {
  const limits = { ...defaultLimits, ...options.limits };
  const start = simulatedStart(options, START);
  const flows = new SimulatedFlows({ id: start.flow.id, actions }, world.flows);
  const simulation = new Simulation(world, flows, limits);
  let run = simulation.take(startRun(start, flows.programOf, limits));
  for (let next: Run | null = run, inputs = 0; next; next = simulation.advance(run), inputs += 1) {
    run = inputs === MAX_INPUTS ? simulation.stop(next, 'limit_simulation') : next;
  }
  const { steps, commands, happenings, onComplete } = simulation;
  return { run, steps: [...steps.values()], commands, happenings, startedAtMs: START_MS, onComplete };
}
