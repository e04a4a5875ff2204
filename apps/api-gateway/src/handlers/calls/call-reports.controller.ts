import { Get, Inject, Param, Query } from '@nestjs/common';
import { BUS, type Bus } from '@voipbin/messaging';

import { TellTimeline } from '../../use-cases/tell-timeline.ts';
import { Accepts } from '../http/accepts.ts';
import { ApiController } from '../http/api-controller.ts';
import { CustomerId } from '../http/customer-id.ts';
import { IdParams } from '../http/id-params.ts';
import { CallSummaryParams } from './call-summary.params.ts';
import { CallSummaryView } from './call-summary.view.ts';
import { TimelineView } from './timeline.view.ts';

/** Many calls are counted. */
const TIMEOUT_MS = 15_000;

/** Comes before the calls by their ids. */
@ApiController('calls')
export class CallReportsController {
  constructor(
    @Inject(BUS) private readonly bus: Bus,
    private readonly tellTimeline: TellTimeline,
  ) {}

  /** How many calls there were, and how they went. */
  @Get('summary')
  @Accepts(['query'])
  async summary(@CustomerId() customerId: string, @Query() query: CallSummaryParams): Promise<CallSummaryView> {
    const wanted = { customerId, ...query };
    return CallSummaryView.of(
      await this.bus.request('call.request.summarize-calls', wanted, { timeoutMs: TIMEOUT_MS }),
    );
  }

  /** What happened to a call, what its flow did meanwhile, and why it ended. */
  @Get(':id/timeline')
  async timeline(@CustomerId() customerId: string, @Param() { id }: IdParams): Promise<TimelineView> {
    return TimelineView.of(await this.tellTimeline.execute({ customerId, id }));
  }
}
