import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { type BeforeApplicationShutdown, Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { LOGGER } from '@voipbin/observability';
import { type Logger } from 'pino';

import { MediaManagerEnv } from '../../app.env.ts';
import { MediaRequests } from './media-requests.ts';

/** Whoever sends its request, or takes its answer, slower than this is cut off. */
const HEADERS_TIMEOUT_MS = 3000;
const REQUEST_TIMEOUT_MS = 10_000;
const IDLE_TIMEOUT_MS = 10_000;
const CLOSE_TIMEOUT_MS = 1000;
const MAX_CONNECTIONS = 2000;

/**
 * The one address from which Asterisk gets audio. Not Nest's server: that one may be the public API's, in the same process.
 * It answers at once or cuts off, because Asterisk holds a caller for as long as a fetch hangs.
 */
@Injectable()
export class MediaHttpServer implements OnModuleInit, BeforeApplicationShutdown {
  readonly #server: Server;

  constructor(
    private readonly env: MediaManagerEnv,
    requests: MediaRequests,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.#server = createServer(
      {
        headersTimeout: HEADERS_TIMEOUT_MS,
        requestTimeout: REQUEST_TIMEOUT_MS,
        connectionsCheckingInterval: 1000,
        keepAliveTimeout: IDLE_TIMEOUT_MS,
      },
      (request, response) => void requests.answer(request, response),
    );
    this.#server.timeout = IDLE_TIMEOUT_MS;
    this.#server.maxConnections = MAX_CONNECTIONS;
  }

  /** Where it listens. */
  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  async onModuleInit(): Promise<void> {
    this.#server.listen(this.env.MEDIA_HTTP_PORT, this.env.MEDIA_HTTP_HOST);
    await once(this.#server, 'listening');
    this.logger.info({ host: this.env.MEDIA_HTTP_HOST, port: this.port }, 'serving media');
  }

  async beforeApplicationShutdown(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    const impatience = setTimeout(() => this.#server.closeAllConnections(), CLOSE_TIMEOUT_MS);
    await closed;
    clearTimeout(impatience);
  }
}
