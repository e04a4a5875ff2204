import { VoiceError } from '@voipbin/common';
import { WebSocket } from 'ws';
import { AriError } from './ari-error.ts';
import { parseAriFrame, type AriFrame } from './ari-frame.ts';
import type { AriCloseReason, AriListener } from './ari-listener.ts';
import type { AriOperation, AriParams, AriRequestOptions, AriResult } from './ari-port.ts';
import { AriVerbs } from './ari-verbs.ts';
import { ariEventTypes, type AriEvent } from './generated/ari-events.generated.ts';
import { ariRoutes } from './generated/ari-operations.generated.ts';
import { PendingRequests, type RestResponse } from './pending-requests.ts';
import { encodeRestRequest } from './rest-request.ts';

export interface AriConnectionOptions {
  requestTimeoutMs: number;
  probeIntervalMs: number;
}

/** RFC 6455 section 7.4.1, "service restart": Asterisk dials again at once. */
const CLOSE_CODE = 1012;
const CLOSE_TIMEOUT_MS = 1000;
/** A longer frame makes Asterisk drop the connection, and every call on it would wait for the next one. */
const MAX_FRAME_BYTES = 65_535;
/** So a peer is given up after two to three probe intervals without any frame. */
const SILENT_PROBES_ALLOWED = 2;
/**
 * Not a WebSocket ping: an Asterisk (22.10.1) that cannot send the pong, because we are gone by then, waits for ever on a closed socket and
 * never dials again. A request that it cannot answer makes it dial again.
 */
const PROBE = encodeRestRequest('probe', 'asterisk.ping', {});

/** One WebSocket that an Asterisk has opened to us: events come in, requests go out and are answered on the same socket. */
export class AriConnection extends AriVerbs {
  private readonly pending = new PendingRequests();
  private readonly probeTimer: NodeJS.Timeout;
  private requestCount = 0;
  private silentProbes = 0;
  private closeReason: AriCloseReason = 'peer';

  constructor(
    readonly asteriskId: string,
    private readonly socket: WebSocket,
    private readonly listener: AriListener,
    private readonly options: AriConnectionOptions,
  ) {
    super();
    socket.on('message', (data: Buffer) => this.receive(data));
    socket.once('close', () => this.finish());
    this.probeTimer = setInterval(() => this.probe(), options.probeIntervalMs);
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
    this.tell(() => this.listener.connected(this));
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
    this.silentProbes = 0;
    let frame: AriFrame;
    try {
      frame = parseAriFrame(data.toString());
    } catch (cause) {
      this.fault('ari_bad_frame', cause);
      return;
    }
    if (frame.type === 'RESTResponse') {
      this.pending.settle(frame as AriFrame & RestResponse);
    } else {
      this.deliver(frame);
    }
  }

  private deliver(frame: AriFrame): void {
    this.tell(() => {
      if (ariEventTypes.has(frame.type)) {
        this.listener.event(this, frame as AriEvent);
      } else {
        this.listener.unknownEvent(this, frame);
      }
    });
    if (frame.type === 'ApplicationReplaced') {
      this.close('application_replaced');
    }
  }

  /** A listener that throws does not take the socket's reader down with it. */
  private tell(call: () => void): void {
    try {
      call();
    } catch (cause) {
      this.fault('ari_listener_failed', cause);
    }
  }

  private probe(): void {
    if (this.silentProbes >= SILENT_PROBES_ALLOWED) {
      this.closeReason = 'silent';
      this.socket.terminate();
      return;
    }
    this.silentProbes += 1;
    this.socket.send(PROBE);
  }

  private finish(): void {
    clearInterval(this.probeTimer);
    this.pending.rejectAll();
    this.tell(() => this.listener.closed(this, this.closeReason));
  }

  private fault(code: string, cause: unknown): void {
    const message = cause instanceof Error ? cause.message : String(cause);
    this.listener.fault(this, new VoiceError(code, message, { cause }));
  }
}
