import type { Json, JsonObject } from '@voipbin/common';
import { type Address, passedVerification, type Verification } from '@voipbin/contracts';
import { digitsInView, isoLocalTime } from '@voipbin/flow-actions';

import type { LastStep, Run } from '../run.ts';

/** A variable of a run by its bare name: what was set, else what the engine itself knows. */
export function variableOf(run: Run, name: string): Json | undefined {
  return Object.hasOwn(run.variables, name)
    ? run.variables[name]
    : (predefined.get(name)?.(run) ?? stepVariable(run, name) ?? timeIn(run, name));
}

/** All variables of a run, by their full names. */
export function variablesOf(run: Run): Record<string, Json> {
  const known = [...predefined].map(([name, read]): [string, Json | undefined] => [name, read(run)]);
  const step = Object.entries(run.lastStep ? stepVariables(run.lastStep) : {});
  const ofStep = step.map(([name, value]): [string, Json] => [`${STEP}${name}`, value]);
  const present = known.filter((entry): entry is [string, Json] => entry[1] !== undefined);
  return Object.fromEntries([...present, ...ofStep, ...Object.entries(run.variables)]);
}

/** Whether a variable may have a value although no action sets it by its name. */
export function isPredefined(name: string): boolean {
  return predefined.has(name) || [STEP, TIME].some((prefix) => name.startsWith(prefix));
}

const STEP = 'voipbin.step.';

function stepVariable({ lastStep }: Run, name: string): Json | undefined {
  if (!lastStep || !name.startsWith(STEP)) {
    return undefined;
  }
  const variables = stepVariables(lastStep);
  const own = name.slice(STEP.length);
  return Object.hasOwn(variables, own) ? variables[own] : undefined;
}

function stepVariables({ id, type, outcome, output, error }: LastStep): JsonObject {
  return { ...output, id, type, outcome, error: error?.code ?? '', error_message: error?.message ?? '' };
}

const TIME = 'voipbin.time.';

/** `voipbin.time.<time zone>`: the moment of the step, as the clocks there show it; undefined when there is no such time zone. */
function timeIn({ tmUpdate }: Run, name: string): string | undefined {
  if (!name.startsWith(TIME)) {
    return undefined;
  }
  try {
    return isoLocalTime(Date.parse(tmUpdate), name.slice(TIME.length));
  } catch {
    return undefined;
  }
}

const addressParts: readonly [string, keyof Address][] = [
  ['type', 'type'],
  ['target', 'target'],
  ['target_name', 'targetName'],
  ['name', 'name'],
  ['detail', 'detail'],
];

const predefined: ReadonlyMap<string, (run: Run) => Json | undefined> = new Map<string, (run: Run) => Json | undefined>(
  [
    ['voipbin.activeflow.id', (run) => run.id],
    ['voipbin.activeflow.flow_id', (run) => run.flowId],
    ['voipbin.activeflow.reference_type', (run) => (run.call ? 'call' : 'api')],
    ['voipbin.activeflow.reference_id', (run) => run.call?.id ?? ''],
    ['voipbin.activeflow.reference_activeflow_id', (run) => run.parentRunId ?? ''],
    ['voipbin.activeflow.complete_count', (run) => run.completeCount],
    ['voipbin.time.now', (run) => run.tmUpdate],
    ['voipbin.call.id', (run) => run.call?.id],
    ['voipbin.call.direction', (run) => run.call?.direction],
    ['voipbin.call.status', (run) => callStatus(run)],
    ['voipbin.call.hangup_reason', (run) => run.call?.hangupReason ?? undefined],
    ['voipbin.call.verification.verdict', (run) => verificationOf(run)?.verdict],
    ['voipbin.call.verification.score', (run) => verificationOf(run)?.score],
    ['voipbin.call.verification.reasons', (run) => verificationOf(run)?.reasons.join(',')],
    ['voipbin.call.digits', (run) => digitsInView(run.digits)],
    ...(['source', 'destination'] as const).flatMap((end) =>
      addressParts.map(([name, part]): [string, (run: Run) => Json | undefined] => [
        `voipbin.call.${end}.${name}`,
        (run) => run.call?.[end][part],
      ]),
    ),
  ],
);

/** Undefined where there is no caller. */
function verificationOf({ call }: Run): Verification | undefined {
  return call?.direction === 'incoming' ? (call.verification ?? passedVerification) : undefined;
}

function callStatus({ call }: Run): string | undefined {
  if (!call) {
    return undefined;
  }
  if (call.ended) {
    return 'hangup';
  }
  return call.answered ? 'progressing' : call.direction === 'incoming' ? 'ringing' : 'dialing';
}
