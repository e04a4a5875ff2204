/** As much of npm's `ari-client` 2.2.0, and of the `swagger-client` under it, as the driver uses; neither brings types. */
declare module 'ari-client' {
  import type { EventEmitter } from 'node:events';
  import type { WebSocket } from 'ws';

  type Operation = (params: Record<string, unknown>) => Promise<unknown>;

  namespace ariClient {
    /** Emits `*` with every event, and `pong`. Each resource of Asterisk's API description is a member, each operation a method of it. */
    interface Client extends EventEmitter {
      start(application: string): Promise<void>;
      stop(): void;
      ping(): void;
      /** The socket of events; set as soon as `start` has been called. */
      _ws: WebSocket;
      /** Whether the end of the socket is wanted; when it is not, the client connects again by itself. */
      _wsClosed?: boolean;
    }

    /** Loads the API description from Asterisk. */
    function connect(baseUrl: string, username: string, password: string): Promise<Client>;

    type Operations = Record<string, Record<string, Operation | undefined> | undefined>;
  }
  export = ariClient;
}

declare module 'swagger-client' {
  export interface SwaggerHttpRequest {
    url: string;
    method: string;
    headers: Record<string, string>;
    body?: string;
    on: { response(response: { status: number; data: string }): void; error(failure: unknown): void };
  }

  export const SwaggerHttp: { prototype: { execute(request: SwaggerHttpRequest): void } };
}
