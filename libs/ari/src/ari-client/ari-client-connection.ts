import type ariClient from 'ari-client';
import type { IncomingMessage } from 'node:http';
import { WebSocket } from 'ws';
import { AriError } from '../ari-error.ts';
import { parseAriFrame, type AriFrame } from '../ari-frame.ts';
import type { AriCloseReason, AriListener } from '../ari-listener.ts';
import type { AriOperation, AriParams, AriRequestOptions, AriResult } from '../ari-port.ts';
import { AriTelling } from '../ari-telling.ts';
import { AriVerbs } from '../ari-verbs.ts';
import { ariRoutes } from '../generated/ari-operations.generated.ts';
import { PendingRequests } from '../pending-requests.ts';
import { acknowledgePromptly } from '../prompt-acknowledgement.ts';
import { SilenceProbe } from '../silence-probe.ts';
import { toClientParams } from './client-params.ts';
import { HttpFailure } from './http-failure.ts';
import { plainResult } from './plain-result.ts';

export interface AriClientConnectionOptions {
  application: string;
  requestTimeoutMs: number;
  probeIntervalMs: number;
}

const CLOSE_TIMEOUT_MS = 1000;
/** What Asterisk reads of an HTTP body. */
const MAX_BODY_BYTES = 40_960;

/** One ari-client: events come in over the WebSocket that it opens to Asterisk, requests go out by HTTP. Good for one connection. */
export class AriClientConnection extends AriVerbs {
  private readonly pending = new PendingRequests();
  private readonly telling: AriTelling;
  private probe: SilenceProbe | undefined;
  private requestCount = 0;
  private closeReason: AriCloseReason = 'peer';

  constructor(
    readonly asteriskId: string,
    private readonly client: ariClient.Client,
    listener: AriListener,
    private readonly options: AriClientConnectionOptions,
  ) {
    super();
    this.telling = new AriTelling(this, listener);
    client.on('*', (event: AriFrame) => this.deliver(event));
    client.on('pong', () => this.probe?.heard());
  }

  /** Opens the WebSocket. Resolves when it is closed, and the listener was told so, to why; rejects when it did not open. */
  run(): Promise<AriCloseReason> {
    void this.client.start(this.options.application);
    const socket = this.client._ws;
    this.guard(socket);
    return new Promise((resolve, reject) => {
      let failure: Error | undefined;
      socket.on('error', (error) => (failure = error));
      socket.once('upgrade', ({ socket: stream }: IncomingMessage) => acknowledgePromptly(socket, stream));
      socket.once('open', () => this.begin());
      socket.once('close', () => {
        if (this.probe === undefined) {
          reject(failure ?? new Error('the connection was closed before it was open'));
        } else {
          this.finish(this.probe);
          resolve(this.closeReason);
        }
      });
    });
  }

  request<O extends AriOperation>(
    operation: O,
    params: AriParams<O>,
    options?: AriRequestOptions,
  ): Promise<AriResult<O>> {
    if (this.client._ws.readyState !== WebSocket.OPEN) {
      return Promise.reject(new AriError('ari_disconnected', 'the connection is closed', { operation }));
    }
    const clientParams = toClientParams(operation, params);
    if (Buffer.byteLength(clientParams.body ?? '') > MAX_BODY_BYTES) {
      return Promise.reject(new AriError('ari_too_large', 'the request is too large', { operation }));
    }
    const requestId = String(++this.requestCount);
    const timeoutMs = options?.timeoutMs ?? this.options.requestTimeoutMs;
    const answer = this.pending.add(requestId, operation, timeoutMs, ariRoutes[operation].method === 'GET');
    this.send(requestId, operation, clientParams);
    return answer as Promise<AriResult<O>>;
  }

  /** Events that are already on their way are still delivered; then the listener's `closed` is called. */
  close(reason: AriCloseReason = 'requested'): void {
    const socket = this.client._ws;
    if (socket.readyState === WebSocket.OPEN) {
      this.closeReason = reason;
    }
    this.client.stop();
    setTimeout(() => socket.terminate(), CLOSE_TIMEOUT_MS).unref();
  }

  /** The ends of the socket are ours to handle, and no message may break its reader: ari-client throws at an event that it does not know. */
  private guard(socket: WebSocket): void {
    const unwanted = (): void => void (this.client._wsClosed = true);
    socket.prependListener('error', unwanted);
    socket.prependListener('close', unwanted);
    const deliver = socket.listeners('message') as ((data: Buffer) => void)[];
    socket.removeAllListeners('message');
    socket.on('message', (data: Buffer) => {
      this.probe?.heard();
      try {
        deliver.forEach((listener) => listener(data));
      } catch {
        this.deliverUnknown(data);
      }
    });
  }

  private deliverUnknown(data: Buffer): void {
    let frame: AriFrame;
    try {
      frame = parseAriFrame(data.toString());
    } catch (cause) {
      this.telling.fault('ari_bad_frame', cause);
      return;
    }
    this.deliver(frame);
  }

  /** What Asterisk has kept for us is nothing: from the beginning the application is registered, and only what is new will come. */
  private begin(): void {
    const { application, probeIntervalMs } = this.options;
    this.probe = new SilenceProbe(
      probeIntervalMs,
      () => this.client.ping(),
      () => this.giveUp(),
    );
    this.telling.connected();
    const [timestamp, asterisk_id] = [new Date().toISOString(), this.asteriskId];
    const registered = { type: 'ApplicationRegistered', application, timestamp, asterisk_id };
    this.telling.event(registered);
  }

  private deliver(event: AriFrame): void {
    // Told already; an Asterisk that can dial out says it for itself, too.
    if (event.type !== 'ApplicationRegistered') {
      this.telling.event(event);
    }
    if (event.type === 'ApplicationReplaced') {
      this.close('application_replaced');
    }
  }

  private send(requestId: string, operation: AriOperation, params: Record<string, unknown>): void {
    const [resource = '', nickname = ''] = operation.split('.');
    const call = (this.client as unknown as ariClient.Operations)[resource]?.[nickname];
    if (call === undefined) {
      const reason_phrase = 'this Asterisk has no such operation';
      this.pending.settle({ request_id: requestId, status_code: 501, reason_phrase });
      return;
    }
    call(params).then(
      (result) => this.pending.resolve(requestId, plainResult(result)),
      (failure: unknown) => this.settleFailure(requestId, failure),
    );
  }

  private settleFailure(requestId: string, failure: unknown): void {
    if (!(failure instanceof HttpFailure)) {
      this.pending.reject(requestId, 'ari_malformed', String(failure));
    } else if (failure.status === 0) {
      this.pending.reject(requestId, 'ari_disconnected', failure.statusText);
    } else {
      const { status: status_code, statusText: reason_phrase, body: message_body } = failure;
      this.pending.settle({ request_id: requestId, status_code, reason_phrase, message_body });
    }
  }

  private giveUp(): void {
    this.closeReason = 'silent';
    this.client._ws.terminate();
  }

  private finish(probe: SilenceProbe): void {
    probe.stop();
    this.pending.rejectAll();
    this.telling.closed(this.closeReason);
  }
}
