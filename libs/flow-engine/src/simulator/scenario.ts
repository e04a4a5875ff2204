import type { SimulationOptions } from './simulate-flow.ts';
import type { WorldScript } from './world-script.ts';

/** What a run is expected to do; what is not named is not looked at. */
export interface Expectation {
  /** The end reason of the run. */
  end?: string;
  /** `<action type> <outcome>`, in the order of execution. */
  steps?: string[];
  /** Keys of the commands, in order. */
  commands?: string[];
  /** What was given to Asterisk to play. */
  played?: string[][];
  /** What was given to speech synthesis. */
  said?: string[];
  /** Values in the end, by full names. */
  variables?: Record<string, unknown>;
  /** The flows that were asked for after the end. */
  onComplete?: string[];
}

/** One way in which a flow may go: the world around it, and what is expected of it there. */
export interface Scenario {
  title?: string;
  world?: WorldScript;
  options?: SimulationOptions;
  expect?: Expectation;
}
