import type { VoiceError } from '@voipbin/common';
import type { AriPort } from './ari-port.ts';
import type { AriEvent } from './generated/ari-events.generated.ts';
import type { UnknownAriEvent } from './unknown-ari-event.ts';

/**
 * - `peer`: Asterisk closed it, or the network did.
 * - `silent`: it answered nothing for several probes, so it was given up.
 * - `superseded`: the same Asterisk has connected again.
 * - `application_replaced`: somebody has opened a WebSocket to Asterisk with the name of our application, and gets its events now: an operator
 *   must hear of it. An Asterisk that dials us does so again, but 22.10.1 gives the application back only after `ari shutdown websocket session` and
 *   `ari start outbound-websocket` on its console, or a restart. One that we dial is left to whoever replaced us, until we are started again.
 * - `requested`: we closed it.
 */
export type AriCloseReason = 'peer' | 'silent' | 'superseded' | 'application_replaced' | 'requested';

/**
 * Who hears of connections and events. Called by the socket's reader in the order of arrival, so it only enqueues:
 * Asterisk drops the connection of a reader that is slow for long.
 */
export interface AriListener {
  /**
   * First what Asterisk had queued while there was no connection, up to one ApplicationRegistered per application, then what is new. An Asterisk
   * that we dial has queued nothing, so that ApplicationRegistered comes at once.
   */
  connected(connection: AriPort): void;
  event(connection: AriPort, event: AriEvent): void;
  unknownEvent(connection: AriPort, event: UnknownAriEvent): void;
  /** Once for each connection, before the next one of the same Asterisk is connected. Its open requests have been rejected. */
  closed(connection: AriPort, reason: AriCloseReason): void;
  /** Somebody was not let in: wrong credentials, path or subprotocol. `refusal` is the HTTP status line that they got. */
  refused(remoteAddress: string, refusal: string): void;
  /** An Asterisk that we dial is not there, not ready, or does not let us in. Told again only when that changes; it is dialled again and again. */
  unreachable(url: string, error: VoiceError): void;
  /** A frame that could not be read (`ari_bad_frame`), or a listener that threw (`ari_listener_failed`). The connection goes on. */
  fault(connection: AriPort, error: VoiceError): void;
}
