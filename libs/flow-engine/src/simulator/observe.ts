import type { SimulatedRun } from './simulate-flow.ts';
import { variablesOf } from '../variables/variable-of.ts';
import type { Expectation } from './scenario.ts';

/** As much of a simulated run as is expected of it. */
export function observe(simulated: SimulatedRun, expected: Expectation): Expectation {
  const variables = variablesOf(simulated.run);
  const all: Required<Expectation> = {
    end: String(simulated.run.endReason),
    steps: simulated.steps.map(({ actionType, outcome }) => `${actionType} ${String(outcome)}`),
    commands: simulated.commands.map(({ key }) => key),
    played: payloadsOf(simulated, 'call.command.play').map(({ media }) => media as string[]),
    said: payloadsOf(simulated, 'tts.command.synthesize').map(({ text }) => String(text)),
    variables: Object.fromEntries(Object.keys(expected.variables ?? {}).map((name) => [name, variables[name]])),
    onComplete: simulated.onComplete,
  };
  return Object.fromEntries(Object.entries(all).filter(([name]) => name in expected));
}

function payloadsOf(simulated: SimulatedRun, key: string): Record<string, unknown>[] {
  return simulated.commands.filter((command) => command.key === key).map(({ payload }) => ({ ...payload }));
}
