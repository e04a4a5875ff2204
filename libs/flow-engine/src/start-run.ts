import type { Json } from '@voipbin/common';
import type { HangupReason } from '@voipbin/contracts';
import { noDigits } from '@voipbin/flow-actions';

import { advance } from './execution/advance.ts';
import { awaitBeginning, firstTurn } from './execution/first-turn.ts';
import { Draft } from './execution/draft.ts';
import { endRun, failedRun } from './execution/end-run.ts';
import { guarded } from './execution/guarded.ts';
import { resultOf } from './execution/result-of.ts';
import type { Limits } from './limits.ts';
import type { ProgramLookup } from './program/program-lookup.ts';
import type { Run, RunCall } from './run.ts';
import type { StepResult } from './step-result.ts';
import { sizeOf } from './variables/size-of.ts';

/** What a run begins with. */
export interface RunStart {
  id: string;
  customerId: string;
  flow: { id: string; version: number; onCompleteFlowId: string | null };
  call: (Omit<RunCall, 'hangupReason'> & { hangupReason?: HangupReason | null }) | null;
  /**
   * What has to happen before the first action: an outgoing call's flow begins when somebody answers. With `timer` the actions are left to
   * whoever gives the run its inputs.
   */
  awaits?: 'ringing' | 'answered' | 'timer';
  /** Highest number of the call's events taken so far. */
  seq?: number;
  /** By their full names. They come on top of those of the parent. */
  variables?: Record<string, Json>;
  /** ISO 8601. */
  at: string;
  /** The run whose completion starts this one. */
  parentRun?: Run;
  /** How many runs came before by completion. */
  completeCount?: number;
}

/** Makes a run and takes it to its first wait, or to its end. Pure, as `step` is. */
export function startRun(start: RunStart, programs: ProgramLookup, limits: Limits): StepResult {
  const run = newRun(start);
  const draft = guarded(
    () => new Draft(run, start.at, programs, limits),
    (fresh) => begin(fresh, start.awaits),
  );
  return draft ? resultOf(draft, null) : { run, commands: [], log: [], news: [] };
}

function begin(draft: Draft, awaits: RunStart['awaits']): boolean {
  const { run, limits } = draft;
  if (sizeOf(run.variables) > limits.maxVariablesBytes) {
    endRun(draft, failedRun('limit_variables', `Variables may take ${limits.maxVariablesBytes} bytes.`));
    return true;
  }
  if (awaits === undefined) {
    advance(draft, firstTurn(draft));
  } else {
    awaitBeginning(draft, awaits);
  }
  return true;
}

function newRun({ id, customerId, flow, call, seq, variables, at, parentRun, completeCount }: RunStart): Run {
  return {
    id,
    customerId,
    flowId: flow.id,
    flowVersion: flow.version,
    onCompleteFlowId: flow.onCompleteFlowId,
    parentRunId: parentRun?.id ?? null,
    completeCount: completeCount ?? 0,
    partitionKey: parentRun?.partitionKey ?? call?.id ?? id,
    call: call && { hangupReason: null, ...call },
    version: 0,
    status: 'running',
    endReason: null,
    inSeq: call && seq !== undefined ? { [call.id]: seq } : {},
    stack: [{ flow: { id: flow.id, version: flow.version }, current: null }],
    wait: null,
    openCommands: [],
    variables: { ...parentRun?.variables, ...variables },
    digits: noDigits,
    lastStep: null,
    memory: {},
    actionCount: 0,
    tmStart: at,
    tmUpdate: at,
    tmEnd: null,
  };
}
