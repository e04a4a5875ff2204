import { Controller, Inject } from '@nestjs/common';
import type {
  ContinueBlockedRun,
  ListRuns,
  Page,
  ReplaceFlow,
  ResourceQuery,
  RunSnapshot,
  RunStepSnapshot,
  StartRun,
} from '@voipbin/contracts';
import { HandleRequest } from '@voipbin/messaging';

import { RUN_STORE, type RunStore } from '../ports/run-store.ts';
import { AskRunToContinue } from '../use-cases/ask-run-to-continue.ts';
import { AskRunToReplace } from '../use-cases/ask-run-to-replace.ts';
import { AskRunToStop } from '../use-cases/ask-run-to-stop.ts';
import { BeginRun } from '../use-cases/begin-run.ts';
import { found } from '../use-cases/found.ts';

/** What the API asks about runs. */
@Controller()
export class RunRequestsHandler {
  constructor(
    @Inject(RUN_STORE) private readonly runs: RunStore,
    private readonly beginRun: BeginRun,
    private readonly askRunToStop: AskRunToStop,
    private readonly askRunToContinue: AskRunToContinue,
    private readonly askRunToReplace: AskRunToReplace,
  ) {}

  @HandleRequest('flow.request.start-run')
  start(wanted: StartRun): Promise<RunSnapshot> {
    return this.beginRun.execute(wanted);
  }

  @HandleRequest('flow.request.get-run')
  async get({ customerId, id }: ResourceQuery): Promise<RunSnapshot> {
    return found('activeflow', id, await this.runs.find(customerId, id));
  }

  @HandleRequest('flow.request.list-runs')
  list({ customerId, pageSize, cursor, status }: ListRuns): Promise<Page<RunSnapshot>> {
    return this.runs.list(customerId, pageSize, cursor, status);
  }

  @HandleRequest('flow.request.list-run-steps')
  async steps({ customerId, id }: ResourceQuery): Promise<RunStepSnapshot[]> {
    const run = found('activeflow', id, await this.runs.find(customerId, id));
    return this.runs.steps(run.id);
  }

  @HandleRequest('flow.request.continue-run')
  continue(wanted: ContinueBlockedRun): Promise<RunSnapshot> {
    return this.askRunToContinue.execute(wanted);
  }

  @HandleRequest('flow.request.replace-flow')
  replace(wanted: ReplaceFlow): Promise<RunSnapshot> {
    return this.askRunToReplace.execute(wanted);
  }

  @HandleRequest('flow.request.stop-run')
  stop({ customerId, id }: ResourceQuery): Promise<RunSnapshot> {
    return this.askRunToStop.execute(customerId, id);
  }
}
