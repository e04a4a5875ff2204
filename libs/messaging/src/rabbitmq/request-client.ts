import { RmqRecordBuilder } from '@nestjs/microservices';
import { type Reply, type ReplyMap, type RequestKey, type RequestMap } from '@voipbin/contracts';
import { defer, type Observable } from 'rxjs';

import { awaitReply } from '../requests/await-reply.ts';
import { type RequestMessage } from '../requests/request-message.ts';
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
  request<K extends RequestKey>(key: K, payload: RequestMap[K], timeoutMs: number): Promise<ReplyMap[K]> {
    const message: RequestMessage = { payload, deadlineMs: Date.now() + timeoutMs };
    const record = new RmqRecordBuilder(message).setOptions({ expiration: timeoutMs }).build();
    const reply: Observable<Reply<ReplyMap[K]>> = defer(() => this.#client.send<Reply<ReplyMap[K]>>(key, record));
    return awaitReply(key, reply, timeoutMs);
  }

  close(): Promise<void> {
    return this.#client.close();
  }
}
