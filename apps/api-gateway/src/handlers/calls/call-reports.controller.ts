import { Get, Inject, Query } from '@nestjs/common';
import { BUS, type Bus } from '@voipbin/messaging';

import { Accepts } from '../http/accepts.ts';
import { ApiController } from '../http/api-controller.ts';
import { CustomerId } from '../http/customer-id.ts';
import { CallSummaryParams } from './call-summary.params.ts';
import { CallSummaryView } from './call-summary.view.ts';

/** Many calls are counted. */
const TIMEOUT_MS = 15_000;

/** Comes before the calls by their ids. */
@ApiController('calls')
export class CallReportsController {
  constructor(@Inject(BUS) private readonly bus: Bus) {}

  /** How many calls there were, and how they went. */
  @Get('summary')
  @Accepts(['query'])
  async summary(@CustomerId() customerId: string, @Query() query: CallSummaryParams): Promise<CallSummaryView> {
    const wanted = { customerId, ...query };
    return CallSummaryView.of(
      await this.bus.request('call.request.summarize-calls', wanted, { timeoutMs: TIMEOUT_MS }),
    );
  }
}
