import type { FlowAction } from '@voipbin/contracts';

import { observe } from './observe.ts';
import { sameJson } from './same-json.ts';
import type { Expectation, Scenario } from './scenario.ts';
import { type SimulatedRun, simulateFlow } from './simulate-flow.ts';

export interface PlayedScenario {
  simulated: SimulatedRun;
  /** Where it went otherwise than expected, for people. */
  differences: string[];
}

/** Runs a sound flow in the world of a scenario that has no problems. */
export function playScenario(
  actions: readonly FlowAction[],
  { world = {}, options, expect = {} }: Scenario,
): PlayedScenario {
  const simulated = simulateFlow(actions, world, options);
  return { simulated, differences: differencesOf(expect, observe(simulated, expect)) };
}

function differencesOf(expected: Expectation, seen: Expectation): string[] {
  return (Object.keys(expected) as (keyof Expectation)[])
    .filter((name) => !sameJson(expected[name], seen[name]))
    .map((name) => `${name}: expected ${JSON.stringify(expected[name])}, saw ${JSON.stringify(seen[name])}`);
}
