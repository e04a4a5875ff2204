import { Inject, Injectable } from '@nestjs/common';
import { VoiceError } from '@voipbin/common';
import type { RunSnapshot, StartRun as Wanted } from '@voipbin/contracts';
import { BUS, type Bus, makeEnvelope } from '@voipbin/messaging';

import { FirstStep } from '../domain/first-step.ts';
import { RUN_STORE, type RunStore } from '../ports/run-store.ts';
import { found } from './found.ts';

/** A customer wants a run without a call. It is written here and begins where its partition is handled. */
@Injectable()
export class BeginRun {
  constructor(
    private readonly firstStep: FirstStep,
    @Inject(RUN_STORE) private readonly runs: RunStore,
    @Inject(BUS) private readonly bus: Bus,
  ) {}

  /**
   * Answers with the run; with the one that is there when it was begun before.
   * @throws VoiceError `flow_not_found`, or `limit_variables` when they are too large.
   */
  async execute({ customerId, runId: id, flowId, variables }: Wanted): Promise<RunSnapshot> {
    const at = new Date().toISOString();
    const result = await this.firstStep.of({ id, customerId, flowId, variables, call: null, awaits: 'timer' }, at);
    if (result.run.endReason === 'limit_variables') {
      throw new VoiceError('limit_variables', 'The variables are too large.', { kind: 'user' });
    }
    await this.runs.commit({ previousVersion: 0, result, input: 'flow.request.start-run', occurredAt: at });
    await this.wake(id, customerId);
    return found('activeflow', id, await this.runs.find(customerId, id));
  }

  /** Should nobody hear it, the run is overdue and found by the next sweep. */
  private async wake(runId: string, customerId: string): Promise<void> {
    const fields = { customerId, runId, partitionKey: runId, correlationId: runId, causationId: null };
    await this.bus.publish(makeEnvelope('flow.command.wake-run', { runId }, fields));
  }
}
