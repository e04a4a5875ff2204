import { Inject, Injectable } from '@nestjs/common';
import { newId } from '@voipbin/common';
import type { ExtensionChanged, ExtensionSnapshot } from '@voipbin/contracts';
import { BUS, type Bus, makeEnvelope } from '@voipbin/messaging';
import { LOGGER } from '@voipbin/observability';
import type { Logger } from 'pino';

/** Tells every process that the SIP accounts are others than before. */
@Injectable()
export class AnnounceExtension {
  constructor(
    @Inject(BUS) private readonly bus: Bus,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Called after the change is committed: it stays made when nobody can be told, and those who follow look again by themselves. */
  async execute(
    { id, customerId, extension }: ExtensionSnapshot,
    status: ExtensionChanged['status'] = 'active',
  ): Promise<void> {
    const context = { customerId, partitionKey: id, correlationId: newId(), causationId: null };
    try {
      await this.bus.publish(makeEnvelope('directory.event.extension-changed', { extension, status }, context));
    } catch (error) {
      this.logger.warn({ err: error, extensionId: id }, 'an extension changed and nobody could be told');
    }
  }
}
