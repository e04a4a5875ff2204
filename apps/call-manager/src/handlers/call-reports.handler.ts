import { Controller } from '@nestjs/common';
import { type CallSummary, SummarizeCalls as Wanted } from '@voipbin/contracts';
import { HandleRequest } from '@voipbin/messaging';

import { SummarizeCalls } from '../use-cases/queries/summarize-calls.ts';

@Controller()
export class CallReportsHandler {
  constructor(private readonly summarizeCalls: SummarizeCalls) {}

  @HandleRequest('call.request.summarize-calls')
  summarize(wanted: Wanted): Promise<CallSummary> {
    return this.summarizeCalls.execute(wanted);
  }
}
