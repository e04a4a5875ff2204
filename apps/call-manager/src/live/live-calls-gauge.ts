import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Gauge, register } from 'prom-client';

import { HeldAsterisks } from './held-asterisks.ts';

const NAME = 'voipbin_calls_live';

/** Tells how many calls this process holds whenever it is asked for its metrics. */
@Injectable()
export class LiveCallsGauge implements OnModuleInit {
  constructor(private readonly asterisks: HeldAsterisks) {}

  onModuleInit(): void {
    const { asterisks } = this;
    register.removeSingleMetric(NAME);
    new Gauge({
      name: NAME,
      help: 'Calls of this process that are not over',
      collect() {
        this.set(asterisks.liveCallCount);
      },
    });
  }
}
