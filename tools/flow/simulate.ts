import type { Problem } from '@voipbin/contracts';
import { playScenario, type Scenario, scenarioProblems, transcriptOf, validateFlow } from '@voipbin/flow-engine';

import { lineOf } from './lint.ts';
import { actionsOf, readJson } from './read-json.ts';
import type { Told } from './told.ts';

/** Runs a flow on a virtual clock in the world that the script describes, and compares it with what the script expects. */
export function simulate(file: string, script: string | undefined): Told {
  const { actions, problems } = validateFlow(actionsOf(readJson(file)));
  const scenario = script === undefined ? {} : readJson(script);
  const wrong = [...problems.filter(({ severity }) => severity === 'error'), ...scenarioProblems(scenario)];
  if (wrong.length > 0) {
    return refusal(wrong);
  }
  const { simulated, differences } = playScenario(actions, scenario as Scenario);
  const { run, steps, commands, happenings } = simulated;
  return {
    isSuccess: differences.length === 0,
    lines: [...transcriptOf(simulated), ...differences],
    json: { end: run.endReason, steps, commands, happenings, differences },
  };
}

function refusal(problems: Problem[]): Told {
  return { isSuccess: false, lines: problems.map(lineOf), json: { problems } };
}
