import { RmqRecordBuilder } from '@nestjs/microservices';
import { type Reply, type ReplyMap, type RequestKey, type RequestMap } from '@voipbin/contracts';
import { defer } from 'rxjs';

import { type RequestOptions } from '../bus.ts';
import { awaitReply } from '../requests/await-reply.ts';
import { GuardedClient } from './guarded-client.ts';
import { requestChannel } from './request-channel.ts';

/** Asks the other apps through Nest's own client. */
export class RequestClient {
  readonly #client: GuardedClient;

  constructor(url: string) {
    this.#client = new GuardedClient(requestChannel(url, ''));
  }

  /**
   * Nest's client fails at once when it knows that it is disconnected; what slips into its memory queue meanwhile is
   * given up after `timeoutMs` and, sent late, is refused by its deadline.
   */
  request<K extends RequestKey>(key: K, payload: RequestMap[K], options: RequestOptions): Promise<ReplyMap[K]> {
    return awaitReply<ReplyMap[K]>(key, payload, options, (message, timeoutMs) => {
      const record = new RmqRecordBuilder(message).setOptions({ expiration: timeoutMs }).build();
      return defer(() => this.#client.send<Reply<ReplyMap[K]>>(key, record));
    });
  }

  close(): Promise<void> {
    return this.#client.close();
  }
}
