import { setTimeout as sleep } from 'node:timers/promises';

import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { AriWebSocketServer } from '@voipbin/ari';
import { toVoiceError } from '@voipbin/common';
import { LOGGER, ReadinessChecks } from '@voipbin/observability';
import type { Logger } from 'pino';

import { AriEndpoint } from '../live/ari-endpoint.ts';
import { SettleCalls } from '../use-cases/settle-calls.ts';
import { AriHandler } from './ari.handler.ts';

const LOOK_MS = 100;
const LISTEN_AGAIN_MS = 500;

/** Lets Asterisks in as soon as there is somebody to tell of their calls; until then they keep what they have to say. */
@Injectable()
export class AriServerHandler implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly server: AriWebSocketServer;
  private isClosing = false;

  constructor(
    endpoint: AriEndpoint,
    ari: AriHandler,
    private readonly checks: ReadinessChecks,
    private readonly settleCalls: SettleCalls,
    @Inject(LOGGER) private readonly log: Logger,
  ) {
    this.server = new AriWebSocketServer(endpoint, ari);
  }

  onApplicationBootstrap(): void {
    void this.open();
  }

  async onModuleDestroy(): Promise<void> {
    this.isClosing = true;
    await this.server.close();
    await this.settleCalls.execute();
  }

  private async open(): Promise<void> {
    while (!this.isClosing && (await this.isBusDown())) {
      await sleep(LOOK_MS);
    }
    while (!this.isClosing) {
      try {
        const port = await this.server.listen();
        this.log.info({ port }, 'listening for Asterisks');
        return;
      } catch (thrown) {
        this.log.error({ err: toVoiceError(thrown) }, 'cannot listen for Asterisks');
      }
      await sleep(LISTEN_AGAIN_MS);
    }
  }

  private async isBusDown(): Promise<boolean> {
    const failed = await this.checks.failed();
    return failed.some(({ name }) => name === 'bus');
  }
}
