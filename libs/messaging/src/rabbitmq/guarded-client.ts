import { ClientRMQ } from '@nestjs/microservices';
import { type AmqpConnectionManager } from 'amqp-connection-manager';

import { guardChannels } from './guard-channels.ts';

/** Nest's own client, with which a lost connection does not end the process. */
export class GuardedClient extends ClientRMQ {
  override createClient(): AmqpConnectionManager {
    return guardChannels(super.createClient() as AmqpConnectionManager, (error) => {
      this.logger.warn(error);
    });
  }
}
