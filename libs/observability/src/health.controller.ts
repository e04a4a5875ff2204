import { Controller, Get, Header, ServiceUnavailableException } from '@nestjs/common';
import { register } from 'prom-client';

import { ReadinessChecks } from './readiness-checks.ts';

@Controller()
export class HealthController {
  readonly #checks: ReadinessChecks;

  constructor(checks: ReadinessChecks) {
    this.#checks = checks;
  }

  /** Answers as long as the event loop turns. */
  @Get('health/live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** 503 with the failed checks while this process should not get traffic. */
  @Get('health/ready')
  async ready(): Promise<{ status: 'ok' }> {
    const failed = await this.#checks.failed();
    if (failed.length > 0) {
      throw new ServiceUnavailableException({ status: 'unavailable', failed });
    }
    return { status: 'ok' };
  }

  /** Prometheus text format. */
  @Get('metrics')
  @Header('Content-Type', register.contentType)
  metrics(): Promise<string> {
    return register.metrics();
  }
}
