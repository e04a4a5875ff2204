import { Inject, Injectable } from '@nestjs/common';
import { VoiceError } from '@voipbin/common';
import type { ContinueBlockedRun, RunSnapshot } from '@voipbin/contracts';
import { BUS, type Bus, makeEnvelope } from '@voipbin/messaging';

import { RUN_STORE, type RunStore } from '../ports/run-store.ts';
import { found } from './found.ts';

/** Has a blocked run go on where its partition is handled. Of two who ask at once one is heard. */
@Injectable()
export class AskRunToContinue {
  constructor(
    @Inject(RUN_STORE) private readonly runs: RunStore,
    @Inject(BUS) private readonly bus: Bus,
  ) {}

  /** Rejects with `activeflow_not_found`, or `activeflow_state_invalid` when it is not blocked (user). */
  async execute({ customerId, id: runId, variables }: ContinueBlockedRun): Promise<RunSnapshot> {
    const snapshot = found('activeflow', runId, await this.runs.find(customerId, runId));
    const run = found('activeflow', runId, await this.runs.load(runId));
    if (run.wait?.mayBeContinued !== true) {
      const details = { status: run.status };
      const message = `Activeflow ${runId} is not blocked.`;
      throw new VoiceError('activeflow_state_invalid', message, { kind: 'user', details });
    }
    const { partitionKey, wait } = run;
    const fields = { customerId, runId, partitionKey, correlationId: partitionKey, causationId: null };
    await this.bus.publish(makeEnvelope('flow.command.continue-run', { runId, waitId: wait.id, variables }, fields));
    return snapshot;
  }
}
