import { readdirSync, readFileSync } from 'node:fs';

import type { FlowAction } from '@voipbin/contracts';
import { actionRegistry, schemaOf } from '@voipbin/flow-actions';
import { describe, expect, it } from 'vitest';

import { scenarioProblems } from './simulator/check-scenario.ts';
import { observe } from './simulator/observe.ts';
import type { Expectation } from './simulator/scenario.ts';
import { simulateFlow, type SimulationOptions } from './simulator/simulate-flow.ts';
import type { WorldScript } from './simulator/world-script.ts';
import { validateFlow } from './validate-flow.ts';

interface GoodFlow {
  about: string;
  actions: FlowAction[];
  scenarios: { title: string; world: WorldScript; options?: SimulationOptions; expect: Expectation }[];
}

const folder = new URL('../../../test/flows/good/', import.meta.url);
const flows = readdirSync(folder).map((file) => ({
  file,
  flow: JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as GoodFlow,
}));

describe('good flows', () => {
  for (const { file, flow } of flows) {
    describe(file, () => {
      const { actions, problems } = validateFlow(flow.actions);

      it('is accepted', () => {
        expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      });

      it.each(flow.scenarios)('$title', (scenario) => {
        expect(scenarioProblems(scenario)).toEqual([]);
        const simulated = simulateFlow(actions, scenario.world, scenario.options);
        expect(observe(simulated, scenario.expect)).toEqual(scenario.expect);
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
