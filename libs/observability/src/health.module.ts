import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { collectDefaultMetrics, register } from 'prom-client';

import { HealthController } from './health.controller.ts';
import { ReadinessChecks } from './readiness-checks.ts';

/** `GET /health/live`, `/health/ready`, `/metrics`, and the `ReadinessChecks` that other modules add to. */
@Global()
@Module({ controllers: [HealthController], providers: [ReadinessChecks], exports: [ReadinessChecks] })
export class HealthModule implements OnModuleInit {
  onModuleInit(): void {
    if (register.getSingleMetric('process_cpu_user_seconds_total') === undefined) {
      // Every look at the event loop wakes the process.
      collectDefaultMetrics({ eventLoopMonitoringPrecision: 50 });
    }
  }
}
