import { Inject, Injectable } from '@nestjs/common';
import type { RunSnapshot } from '@voipbin/contracts';
import { BUS, type Bus, makeEnvelope } from '@voipbin/messaging';

import { RUN_STORE, type RunStore } from '../ports/run-store.ts';
import { found } from './found.ts';

/** Has a run stopped where its partition is handled. Asking twice, or for a run that has ended, changes nothing. */
@Injectable()
export class AskRunToStop {
  constructor(
    @Inject(RUN_STORE) private readonly runs: RunStore,
    @Inject(BUS) private readonly bus: Bus,
  ) {}

  /** @throws VoiceError `activeflow_not_found` */
  async execute(customerId: string, runId: string): Promise<RunSnapshot> {
    const snapshot = found('activeflow', runId, await this.runs.find(customerId, runId));
    const { partitionKey } = found('activeflow', runId, await this.runs.load(runId));
    if (snapshot.status === 'running') {
      const fields = { customerId, runId, partitionKey, correlationId: partitionKey, causationId: null };
      await this.bus.publish(makeEnvelope('flow.command.stop-run', { runId }, fields));
    }
    return snapshot;
  }
}
