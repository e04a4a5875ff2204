import type { Json, JsonObject } from '@voipbin/common';
import type { Address, CommandKey, FlowRef, HangupReason, Verification } from '@voipbin/contracts';
import type { Digits } from '@voipbin/flow-actions';

/** What a run knows of its call. */
export interface RunCall {
  id: string;
  asteriskId: string;
  direction: 'incoming' | 'outgoing';
  source: Address;
  destination: Address;
  /** Of its caller; absent = nothing speaks against them. */
  verification?: Verification;
  answered: boolean;
  ended: boolean;
  /** Null until the call has ended. */
  hangupReason: HangupReason | null;
}

/** A command that no event has answered yet. */
export interface OpenCommand {
  id: string;
  key: CommandKey;
  payload: object;
  /** ISO 8601. */
  sentAt: string;
  /** How often it was sent; the one who sends it again counts. */
  tries: number;
  /** Its owner said that it is at it: to be waited for, not to be sent again. */
  accepted: boolean;
}

/** What the current action waits for. A wait is over when its id is no longer the run's. */
export interface Wait {
  id: string;
  /** Message keys that wake the action. */
  for: string[];
  /** ISO 8601. */
  deadlineAt: string | null;
  /** Open commands of the action. */
  commandIds: string[];
  /** Somebody may let the run go on by the API. */
  mayBeContinued?: true;
}

/** The action that a frame is at. */
export interface CurrentAction {
  id: string;
  type: string;
  /** Position among all executed actions of the run, from 1. */
  index: number;
  /** Filled-in options; null = as the flow has them, because they hold no variable. */
  option: JsonObject | null;
  tmStart: string;
}

/** A flow being worked on: the run's own, or what an action of the frame below brought in. */
export interface Frame {
  flow: FlowRef;
  current: CurrentAction | null;
}

/** What the last finished action left behind: the variables `voipbin.step.*`. */
export interface LastStep {
  id: string;
  type: string;
  outcome: string;
  output: JsonObject;
  error: { code: string; message: string } | null;
}

/** One run of a flow, whole, as JSON: where it is, what it knows and what it waits for. The flow's actions are not in it. */
export interface Run {
  id: string;
  customerId: string;
  flowId: string;
  flowVersion: number;
  onCompleteFlowId: string | null;
  /** The run whose completion started this one. */
  parentRunId: string | null;
  /** How many runs came before this one by `onCompleteFlowId`. */
  completeCount: number;
  partitionKey: string;
  call: RunCall | null;
  /** Counts the steps: 1 after the start, one more with each input that changed anything. */
  version: number;
  status: 'running' | 'ended';
  /** `completed`, `hangup`, `stopped`, or the stable code of what went wrong; null while running. */
  endReason: string | null;
  /** Highest event number taken, by call id. */
  inSeq: Record<string, number>;
  /** The innermost flow last; empty once the run has ended. */
  stack: Frame[];
  wait: Wait | null;
  /** What runs as soon as the action under way is over, instead of what would follow. */
  replacement?: FlowRef;
  /** The last order to replace the flow: it may come again. */
  lastReplacementId?: string;
  openCommands: OpenCommand[];
  variables: Record<string, Json>;
  digits: Digits;
  lastStep: LastStep | null;
  /** What actions remember, by frame and action. */
  memory: Record<string, Json>;
  /** Actions begun so far. */
  actionCount: number;
  tmStart: string;
  tmUpdate: string;
  tmEnd: string | null;
}
