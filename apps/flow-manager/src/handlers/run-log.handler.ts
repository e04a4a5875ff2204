import { Controller } from '@nestjs/common';
import { NoPayload, ReadRunLog as Wanted, type RunLogPage } from '@voipbin/contracts';
import { HandleRequest } from '@voipbin/messaging';

import { RunLog } from '../ports/run-log.ts';
import { ReadRunLog } from '../use-cases/read-run-log.ts';

/** What whoever tells customers of runs asks. */
@Controller()
export class RunLogHandler {
  constructor(
    private readonly readRunLog: ReadRunLog,
    private readonly log: RunLog,
  ) {}

  @HandleRequest('flow.request.read-log')
  read(wanted: Wanted): Promise<RunLogPage> {
    return this.readRunLog.execute(wanted);
  }

  @HandleRequest('flow.request.log-end')
  end(_: NoPayload): Promise<number> {
    return this.log.end();
  }
}
