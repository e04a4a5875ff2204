import { VoiceError } from '@voipbin/common';
import type { AriFrame } from './ari-frame.ts';
import type { AriCloseReason, AriListener } from './ari-listener.ts';
import type { AriPort } from './ari-port.ts';
import { ariEventTypes, type AriEvent } from './generated/ari-events.generated.ts';

/** Tells a listener of one connection. A listener that throws does not take the socket's reader down with it. */
export class AriTelling {
  constructor(
    private readonly connection: AriPort,
    private readonly listener: AriListener,
  ) {}

  connected(): void {
    this.tell(() => this.listener.connected(this.connection));
  }

  event(frame: AriFrame): void {
    this.tell(() => {
      if (ariEventTypes.has(frame.type)) {
        this.listener.event(this.connection, frame as AriEvent);
      } else {
        this.listener.unknownEvent(this.connection, frame);
      }
    });
  }

  closed(reason: AriCloseReason): void {
    this.tell(() => this.listener.closed(this.connection, reason));
  }

  fault(code: 'ari_bad_frame' | 'ari_listener_failed', cause: unknown): void {
    const message = cause instanceof Error ? cause.message : String(cause);
    this.listener.fault(this.connection, new VoiceError(code, message, { cause }));
  }

  private tell(call: () => void): void {
    try {
      call();
    } catch (cause) {
      this.fault('ari_listener_failed', cause);
    }
  }
}
