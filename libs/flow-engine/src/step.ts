import type { EngineInput } from './engine-input.ts';
import { Draft } from './execution/draft.ts';
import { guarded } from './execution/guarded.ts';
import { resultOf } from './execution/result-of.ts';
import { takeInput } from './execution/take-input.ts';
import type { Limits } from './limits.ts';
import type { ProgramLookup } from './program/program-lookup.ts';
import type { Run } from './run.ts';
import type { StepResult } from './step-result.ts';

/**
 * Moves a run on by one input, until it waits again or has ended. Never throws, touches neither run nor programs, and the same
 * run and input always give the same result. An input that changes nothing returns the run itself.
 */
export function step(run: Run, input: EngineInput, programs: ProgramLookup, limits: Limits): StepResult {
  const at = input.kind === 'message' ? (input.at ?? input.message.occurredAt) : input.at;
  const draft = guarded(
    () => new Draft(run, at, programs, limits),
    (fresh) => takeInput(fresh, input),
  );
  return draft ? resultOf(draft, run) : { run, commands: [], log: [], news: [] };
}
