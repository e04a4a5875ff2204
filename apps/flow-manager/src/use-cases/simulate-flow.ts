import { Inject, Injectable } from '@nestjs/common';
import { VoiceError } from '@voipbin/common';
import type { Problem, SimulateFlow as Wanted, Simulation } from '@voipbin/contracts';
import {
  type Limits,
  playScenario,
  type PlayedScenario,
  type Scenario,
  scenarioProblems,
  transcriptOf,
  variablesOf,
} from '@voipbin/flow-engine';

import { LIMITS } from '../domain/limits.token.ts';
import { FLOW_STORE, type FlowStore } from '../ports/flow-store.ts';
import { found } from './found.ts';

/** Some 20 ms: whoever simulates shall not keep live calls waiting. */
const MAX_ACTIONS = 1000;

/** Tries a flow out, without a call. */
@Injectable()
export class SimulateFlow {
  constructor(
    @Inject(FLOW_STORE) private readonly flows: FlowStore,
    @Inject(LIMITS) private readonly limits: Limits,
  ) {}

  /** Rejects with `flow_not_found`, or with `invalid_scenario` and every problem in `details.problems` (user). */
  async execute({ customerId, id, scenario }: Wanted): Promise<Simulation> {
    const { actions } = found('flow', id, await this.flows.find(customerId, id));
    const problems = [...scenarioProblems(scenario), ...limitProblems(scenario)];
    if (problems.length > 0) {
      throw new VoiceError('invalid_scenario', 'The scenario has errors.', { kind: 'user', details: { problems } });
    }
    const { options, ...rest } = scenario as Scenario;
    const limits = { ...this.limits, maxActionsPerRun: Math.min(MAX_ACTIONS, this.limits.maxActionsPerRun) };
    return simulationOf(playScenario(actions, { ...rest, options: { ...options, limits } }));
  }
}

/** Limits are the operator's. */
function limitProblems({ options }: Scenario): Problem[] {
  const isGiven = typeof options === 'object' && 'limits' in options;
  const message = 'limits is not known here';
  return isGiven ? [{ pointer: '/options/limits', code: 'unknown_field', message, severity: 'error' }] : [];
}

function simulationOf({ simulated, differences }: PlayedScenario): Simulation {
  const { run, steps, startedAtMs } = simulated;
  return {
    endReason: String(run.endReason),
    durationMs: Date.parse(run.tmEnd ?? run.tmUpdate) - startedAtMs,
    steps: steps.map(({ actionId, actionType, outcome, error, tmStart }) => ({
      actionId,
      actionType,
      outcome,
      error: error?.code ?? null,
      startMs: Date.parse(tmStart) - startedAtMs,
    })),
    transcript: transcriptOf(simulated),
    variables: variablesOf(run),
    differences,
  };
}
