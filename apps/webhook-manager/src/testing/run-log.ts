import { setTimeout as sleep } from 'node:timers/promises';

import { Controller, Injectable } from '@nestjs/common';
import { newId } from '@voipbin/common';
import { NoPayload, ReadRunLog, type RunEvent, type RunLogPage } from '@voipbin/contracts';
import { HandleRequest } from '@voipbin/messaging';

const AT = '2026-01-31T12:00:00.000Z';

/** The log of runs, written by a spec. Outlives webhook-manager. */
@Injectable()
export class WrittenRuns {
  readonly events: RunEvent[] = [];

  /** An event of a run, as flow-manager would log it. */
  write(customerId: string, runId: string, ...types: RunEvent['type'][]): string[] {
    const events = types.map((type): RunEvent => ({ id: newId(), type, occurredAt: AT, run: run(customerId, runId) }));
    this.events.push(...events);
    return events.map(({ id }) => id);
  }

  /** Events of a call's run, not yet written. */
  ofCall(customerId: string, runId: string, callId: string, ...types: RunEvent['type'][]): RunEvent[] {
    const of = { ...run(customerId, runId), referenceType: 'call' as const, referenceId: callId };
    return types.map((type) => ({ id: newId(), type, occurredAt: AT, run: of }));
  }
}

/** flow-manager, as far as webhook-manager knows it. */
@Controller()
export class RunLogOwner {
  constructor(private readonly runs: WrittenRuns) {}

  @HandleRequest('flow.request.read-log')
  async read({ position, limit }: ReadRunLog): Promise<RunLogPage> {
    if (this.runs.events.length <= position) {
      await sleep(20);
    }
    const events = this.runs.events.slice(position, position + limit);
    return { events, position: position + events.length };
  }

  @HandleRequest('flow.request.log-end')
  end(_: NoPayload): Promise<number> {
    return Promise.resolve(this.runs.events.length);
  }
}

function run(customerId: string, id: string): RunEvent['run'] {
  return {
    id,
    customerId,
    flowId: newId(),
    flowVersion: 1,
    status: 'running',
    endReason: null,
    referenceType: 'api',
    referenceId: null,
    referenceActiveflowId: null,
    onCompleteFlowId: null,
    currentAction: { id: 'a', type: 'sleep' },
    tmCreate: AT,
    tmUpdate: AT,
    tmEnd: null,
  };
}
