import { setTimeout as sleep } from 'node:timers/promises';

import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { AriDriver } from '@voipbin/ari';
import { toVoiceError } from '@voipbin/common';
import { LOGGER, ReadinessChecks } from '@voipbin/observability';
import type { Logger } from 'pino';

import { AriEndpoint } from '../live/ari-endpoint.ts';
import { SettleCalls } from '../use-cases/settle-calls.ts';
import { AriHandler } from './ari.handler.ts';

const LOOK_MS = 100;
const OPEN_AGAIN_MS = 500;

/** Lets Asterisks in, or dials them, as soon as there is somebody to tell of their calls. */
@Injectable()
export class AriServerHandler implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly driver: AriDriver;
  private isClosing = false;

  constructor(
    endpoint: AriEndpoint,
    ari: AriHandler,
    private readonly checks: ReadinessChecks,
    private readonly settleCalls: SettleCalls,
    @Inject(LOGGER) private readonly log: Logger,
  ) {
    this.driver = endpoint.makeDriver(ari);
  }

  onApplicationBootstrap(): void {
    void this.open();
  }

  async onModuleDestroy(): Promise<void> {
    this.isClosing = true;
    await this.driver.close();
    await this.settleCalls.execute();
  }

  private async open(): Promise<void> {
    while (!this.isClosing && (await this.isBusDown())) {
      await sleep(LOOK_MS);
    }
    while (!this.isClosing) {
      try {
        this.log.info(await this.driver.open());
        return;
      } catch (thrown) {
        this.log.error({ err: toVoiceError(thrown) }, 'no Asterisk can reach us');
      }
      await sleep(OPEN_AGAIN_MS);
    }
  }

  private async isBusDown(): Promise<boolean> {
    const failed = await this.checks.failed();
    return failed.some(({ name }) => name === 'bus');
  }
}
