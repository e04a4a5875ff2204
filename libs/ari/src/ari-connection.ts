import { WebSocket } from 'ws';
import { AriError } from './ari-error.ts';
import { parseAriFrame, type AriFrame } from './ari-frame.ts';
import type { AriCloseReason, AriListener } from './ari-listener.ts';
import type { AriOperation, AriParams, AriRequestOptions, AriResult } from './ari-port.ts';
import { AriTelling } from './ari-telling.ts';
import { AriVerbs } from './ari-verbs.ts';
import { ariRoutes } from './generated/ari-operations.generated.ts';
import { PendingRequests, type RestResponse } from './pending-requests.ts';
import { encodeRestRequest } from './rest-request.ts';
import { SilenceProbe } from './silence-probe.ts';

export interface AriConnectionOptions {
  requestTimeoutMs: number;
  probeIntervalMs: number;
}

/** RFC 6455 section 7.4.1, "service restart": Asterisk dials again at once. */
const CLOSE_CODE = 1012;
const CLOSE_TIMEOUT_MS = 1000;
/** A longer frame makes Asterisk drop the connection, and every call on it would wait for the next one. */
const MAX_FRAME_BYTES = 65_535;
/**
 * Not a WebSocket ping: an Asterisk (22.10.1) that cannot send the pong, because we are gone by then, waits for ever on a closed socket and
 * never dials again. A request that it cannot answer makes it dial again.
 */
const PROBE = encodeRestRequest('probe', 'asterisk.ping', {});

/** One WebSocket that an Asterisk has opened to us: events come in, requests go out and are answered on the same socket. */
export class AriConnection extends AriVerbs {
  private readonly pending = new PendingRequests();
  private readonly telling: AriTelling;
  private readonly probe: SilenceProbe;
  private requestCount = 0;
  private closeReason: AriCloseReason = 'peer';

  constructor(
    readonly asteriskId: string,
    private readonly socket: WebSocket,
    listener: AriListener,
    private readonly options: AriConnectionOptions,
  ) {
    super();
    this.telling = new AriTelling(this, listener);
    socket.on('message', (data: Buffer) => this.receive(data));
    socket.once('close', () => this.finish());
    this.probe = new SilenceProbe(
      options.probeIntervalMs,
      () => socket.send(PROBE),
      () => this.giveUp(),
    );
  }

  request<O extends AriOperation>(
    operation: O,
    params: AriParams<O>,
    options?: AriRequestOptions,
  ): Promise<AriResult<O>> {
    if (this.socket.readyState !== WebSocket.OPEN) {
      return Promise.reject(new AriError('ari_disconnected', 'the connection is closed', { operation }));
    }
    const requestId = String(++this.requestCount);
    const frame = encodeRestRequest(requestId, operation, params);
    if (Buffer.byteLength(frame) > MAX_FRAME_BYTES) {
      return Promise.reject(new AriError('ari_too_large', 'the request is too large', { operation }));
    }
    const timeoutMs = options?.timeoutMs ?? this.options.requestTimeoutMs;
    const answer = this.pending.add(requestId, operation, timeoutMs, ariRoutes[operation].method === 'GET');
    this.socket.send(frame);
    return answer as Promise<AriResult<O>>;
  }

  /** Announces the connection and lets its events in. */
  open(): void {
    this.telling.connected();
    this.socket.resume();
  }

  /** Events that are already on their way are still delivered; then the listener's `closed` is called. */
  close(reason: AriCloseReason = 'requested'): void {
    if (this.socket.readyState === WebSocket.OPEN) {
      this.closeReason = reason;
    }
    this.socket.close(CLOSE_CODE);
    setTimeout(() => this.socket.terminate(), CLOSE_TIMEOUT_MS).unref();
  }

  /** After the listener was told. */
  onceClosed(callback: () => void): void {
    this.socket.once('close', callback);
  }

  private receive(data: Buffer): void {
    this.probe.heard();
    let frame: AriFrame;
    try {
      frame = parseAriFrame(data.toString());
    } catch (cause) {
      this.telling.fault('ari_bad_frame', cause);
      return;
    }
    if (frame.type === 'RESTResponse') {
      this.pending.settle(frame as AriFrame & RestResponse);
    } else {
      this.deliver(frame);
    }
  }

  private deliver(frame: AriFrame): void {
    this.telling.event(frame);
    if (frame.type === 'ApplicationReplaced') {
      this.close('application_replaced');
    }
  }

  private giveUp(): void {
    this.closeReason = 'silent';
    this.socket.terminate();
  }

  private finish(): void {
    this.probe.stop();
    this.pending.rejectAll();
    this.telling.closed(this.closeReason);
  }
}
