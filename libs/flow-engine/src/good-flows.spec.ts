import { readdirSync, readFileSync } from 'node:fs';

import type { FlowAction } from '@voipbin/contracts';
import { actionRegistry, schemaOf } from '@voipbin/flow-actions';
import { describe, expect, it } from 'vitest';

import { simulateFlow, type SimulatedRun, type SimulationOptions } from './simulator/simulate-flow.ts';
import type { WorldScript } from './simulator/world-script.ts';
import { validateFlow } from './validate-flow.ts';
import { variablesOf } from './variables/variable-of.ts';

interface Expected {
  /** The end reason of the run. */
  end: string;
  /** `<action type> <outcome>`, in the order of execution. */
  steps?: string[];
  /** Keys of the commands, in order. */
  commands?: string[];
  /** What was given to Asterisk to play. */
  played?: string[][];
  /** What was given to speech synthesis. */
  said?: string[];
  variables?: Record<string, unknown>;
  onComplete?: string[];
}

interface GoodFlow {
  about: string;
  actions: FlowAction[];
  scenarios: { title: string; world: WorldScript; options?: SimulationOptions; expect: Expected }[];
}

const folder = new URL('../../../test/flows/good/', import.meta.url);
const flows = readdirSync(folder).map((file) => ({
  file,
  flow: JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as GoodFlow,
}));

function payloadsOf(simulated: SimulatedRun, key: string): Record<string, unknown>[] {
  return simulated.commands.filter((command) => command.key === key).map(({ payload }) => ({ ...payload }));
}

/** As much of a simulated run as is expected of it. */
function observed(simulated: SimulatedRun, expected: Expected): Expected {
  const variables = variablesOf(simulated.run);
  const all: Required<Expected> = {
    end: String(simulated.run.endReason),
    steps: simulated.steps.map(({ actionType, outcome }) => `${actionType} ${String(outcome)}`),
    commands: simulated.commands.map(({ key }) => key),
    played: payloadsOf(simulated, 'call.command.play').map(({ media }) => media as string[]),
    said: payloadsOf(simulated, 'tts.command.synthesize').map(({ text }) => String(text)),
    variables: Object.fromEntries(Object.keys(expected.variables ?? {}).map((name) => [name, variables[name]])),
    onComplete: simulated.onComplete,
  };
  return Object.fromEntries(Object.entries(all).filter(([name]) => name in expected)) as unknown as Expected;
}

describe('good flows', () => {
  for (const { file, flow } of flows) {
    describe(file, () => {
      const { actions, problems } = validateFlow(flow.actions);

      it('is accepted', () => {
        expect(problems).toEqual([]);
      });

      it.each(flow.scenarios)('$title', (scenario) => {
        const simulated = simulateFlow(actions, scenario.world, scenario.options);
        expect(observed(simulated, scenario.expect)).toEqual(scenario.expect);
        expect(simulated.run.openCommands).toEqual([]);
      });
    });
  }
});

describe('every action', () => {
  const produced = new Set(
    flows.flatMap(({ flow }) =>
      flow.scenarios.flatMap(({ world, options }) =>
        simulateFlow(flow.actions, world, options).steps.map((entry) => `${entry.actionType} ${String(entry.outcome)}`),
      ),
    ),
  );
  const used = flows.flatMap(({ flow }) => flow.actions);

  it.each(actionRegistry)('$type has an example of each outcome', ({ type, outcomes }) => {
    expect(outcomes.filter((outcome) => !produced.has(`${type} ${outcome}`))).toEqual([]);
  });

  it.each(actionRegistry)('$type has an example of each option', ({ type, options }) => {
    const given = new Set(
      used.filter((action) => action.type === type).flatMap((action) => Object.keys(action.option ?? {})),
    );
    expect(Object.keys(schemaOf(options).properties).filter((name) => !given.has(name))).toEqual([]);
  });
});
