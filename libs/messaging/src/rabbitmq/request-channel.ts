import { type RmqOptions } from '@nestjs/microservices';

/** Topic exchange of the requests: each app binds its queue to the requests that it answers. */
const REQUEST_EXCHANGE = 'voipbin.requests';

/** What Nest's client and server share. Requests are cold and may be lost: nothing here is persistent or acknowledged. */
export function requestChannel(url: string, queue: string): NonNullable<RmqOptions['options']> {
  return {
    urls: [url],
    queue,
    exchange: REQUEST_EXCHANGE,
    exchangeType: 'topic',
    wildcards: true,
    noAck: true,
    persistent: false,
    queueOptions: { durable: true },
    socketOptions: {
      heartbeatIntervalInSeconds: 10,
      reconnectTimeInSeconds: 0.5,
      connectionOptions: { noDelay: true },
    },
  };
}
