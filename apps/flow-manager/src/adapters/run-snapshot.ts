import type { RunSnapshot, RunStepSnapshot } from '@voipbin/contracts';
import { type Run, type RunStepLog, variablesOf } from '@voipbin/flow-engine';

import type { RunEntity } from '../database/entities/run.entity.ts';

/** A run's row as other apps see it. */
export function runSnapshot(row: RunEntity): RunSnapshot {
  const { state } = row;
  return {
    id: row.id,
    customerId: row.customerId,
    flowId: row.flowId,
    flowVersion: row.flowVersion,
    status: row.status,
    endReason: state.endReason,
    referenceType: row.callId === null ? 'api' : 'call',
    referenceId: row.callId,
    referenceActiveflowId: row.parentRunId,
    onCompleteFlowId: state.onCompleteFlowId,
    currentAction: currentAction(state),
    variables: variablesOf(state),
    tmCreate: row.tmCreate.toISOString(),
    tmUpdate: row.tmUpdate.toISOString(),
    tmEnd: row.tmEnd?.toISOString() ?? null,
  };
}

function currentAction(run: Run): RunSnapshot['currentAction'] {
  const current = run.stack.at(-1)?.current;
  return current ? { id: current.id, type: current.type } : null;
}

/** The actions that a run went through. One that waited is logged when it begins and again when it is over: the later entry holds. */
export function stepSnapshots(logs: RunStepLog[]): RunStepSnapshot[] {
  const byIndex = new Map(logs.map((entry) => [entry.index, entry]));
  return [...byIndex.values()].sort((a, b) => a.index - b.index);
}
